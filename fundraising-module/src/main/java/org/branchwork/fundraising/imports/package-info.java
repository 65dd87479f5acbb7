/**
 * Imports bank statements that {@code statements} has read: each movement once, however many files
 * show it.
 *
 * <p>A day of an account is a multiset of lines. Two files that show the whole of a day must show
 * the same; one that shows a part of it must be held in the other, or the balances must tell how
 * they join ({@code DayRule}). Where nothing tells, the treasurer is asked, for a repeat that is
 * taken for a new payment is money that never came. The tables are written by statements and not by
 * entities: nothing in them is ever changed, and one insert takes in many lines.
 *
 * <p>A file is one transaction, so that a process that is killed leaves all of it or nothing. Those
 * that take longer than a request may are left to the portal's job; how far it is is noted in
 * transactions of their own, and going on after a kill is beginning again.
 */
package org.branchwork.fundraising.imports;
