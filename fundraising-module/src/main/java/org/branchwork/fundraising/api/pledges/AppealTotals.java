package org.branchwork.fundraising.api.pledges;

/**
 * The three figures of an appeal as they are, in pence, for those who read the books; only {@code
 * paidPence} is income.
 *
 * @param pledgedPence what was promised and stands; of a recurring pledge one instalment
 * @param agreedPence the part of it that a meeting agreed
 * @param paidPence what was allocated, also to pledges cancelled since
 * @param pledges how many pledges stand
 */
public record AppealTotals(long pledgedPence, long agreedPence, long paidPence, long pledges) {}
