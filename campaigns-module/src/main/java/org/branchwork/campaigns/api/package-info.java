/**
 * The only package of this module that others may name: desks, searches, their commands and views,
 * and the events that tell what happened.
 */
package org.branchwork.campaigns.api;
