/**
 * What is to be done after an act, without losing it and without holding the act up.
 *
 * <p>An act puts one row per listener in its own transaction. Afterwards a pump takes the rows,
 * each in a new transaction under {@code for update skip locked}, so that several instances share
 * the work and none does a row that another holds. What fails is tried again after growing pauses
 * for 5 days, then parked, where the operations page shows it.
 *
 * <p>A listener's own writes and the mark "done" are one transaction. What it does outside the
 * database (a mail) may happen twice when the server dies in between, so it carries a key that
 * stays the same.
 */
package org.branchwork.web.platform.outbox;
