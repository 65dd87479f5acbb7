/**
 * Members' requests to inspect the accounting records (TULRCA 1992 s.30): the clock, what happens
 * to a request, the records of its period, and the log of what was shown.
 */
package org.branchwork.fundraising.api.inspections;
