/**
 * Inspection of the accounting records by a member (TULRCA 1992 ss.29 and 30). A member sees the
 * entries of exactly the days that were asked for, each payment by itself. Bank statements behind
 * the figures are no accounting records (Unite v Mills [2017] UKEAT/0148/16), and are not shown;
 * who is paid strike pay stands in no entry, so a request for names needs advice. The order of
 * acts, and that nothing is shown but while an inspection is under way, is held by the database
 * (see {@code V025__inspections.sql}).
 */
package org.branchwork.fundraising.inspections;
