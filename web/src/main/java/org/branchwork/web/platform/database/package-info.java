/**
 * Plain SQL for the tables of the platform. It runs on the one data source of the portal, so that
 * what it writes stands or falls with the transaction of the module that caused it.
 */
package org.branchwork.web.platform.database;
