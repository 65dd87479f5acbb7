/**
 * Imports bank statements that {@code statements} has read: each movement once, however many files
 * show it.
 *
 * <p>A day of an account is a multiset of lines. Two files that show the whole of a day must show
 * the same; one that shows a part of it must be held in the other, or the balances must tell how
 * they join ({@code DayRule}). Where nothing tells, the treasurer is asked, for a repeat that is
 * taken for a new payment is money that never came. The tables are written by statements and not by
 * entities: nothing in them is ever changed, and one insert takes in all lines.
 */
package org.branchwork.fundraising.imports;
