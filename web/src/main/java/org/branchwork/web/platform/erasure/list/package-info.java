/**
 * The list of erased cases beside the database: what was erased stays erased when an older backup
 * is restored. Plain files and nothing of the portal, so that the launcher can read it before the
 * portal starts.
 */
package org.branchwork.web.platform.erasure.list;
