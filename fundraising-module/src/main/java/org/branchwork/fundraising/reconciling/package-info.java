/**
 * What each line of a bank statement was for. A line is in the books from its import on, in
 * suspense or unexplained; what it was for is booked out of there. That what is placed of a line is
 * never more than the line, and that suspense follows from the lines, is held by the database (see
 * {@code V009__matching.sql}). Rows are written by statements and not by entities, for nothing in
 * them is ever changed but that a match is undone.
 */
package org.branchwork.fundraising.reconciling;
