/**
 * The only package of this module that others may name: desk, search, their commands and views, and
 * the events that tell what happened.
 */
package org.branchwork.fundraising.api;
