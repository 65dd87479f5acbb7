package org.branchwork.fundraising.api.pledges;

/**
 * The three figures of an appeal as they are, in pence, for those who read the books; only {@code
 * paidPence} is income.
 *
 * @param pledgedPence what was promised and stands; of a recurring pledge one instalment
 * @param agreedPence the part of it that a meeting agreed
 * @param paidPence what was allocated: to its pledges, also to those cancelled since, and given for
 *     it without a pledge
 * @param pledges how many pledges stand
 */
public record AppealTotals(long pledgedPence, long agreedPence, long paidPence, long pledges) {}
