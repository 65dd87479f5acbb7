package org.branchwork.fundraising.api.outlook;

import java.time.YearMonth;

/**
 * The statement lines of a month that nobody has placed or left in suspense.
 *
 * @param orBefore whether all earlier months are in it
 * @param lines how many
 * @param inPence what is unplaced of those that came in
 * @param outPence the same of those that went out, without a sign
 */
public record WaitingMonth(
    YearMonth month, boolean orBefore, long lines, long inPence, long outPence) {}
