package org.branchwork.fundraising.api.outlook;

import java.util.OptionalLong;

/**
 * What the treasurer looks ahead by; all sums in pence.
 *
 * @param unmatchedLines statement lines that nobody has placed or left in suspense
 * @param unmatchedInPence what is unplaced of those that came in
 * @param unmatchedOutPence the same of those that went out, without a sign
 * @param expectedPence promised on open pledges and not paid; of a recurring pledge one instalment.
 *     It is no income
 * @param expectedAgreedPence the part of it that meetings agreed
 * @param expectedPledges how many pledges that is
 * @param strikeFundsPence what the funds for industrial action hold
 * @param owedPence the part of it that runs were approved for and the bank has not paid yet
 * @param payees how many payees have bank details in force
 * @param ratePence what a whole day on strike is worth today, in London; 0 when no rate holds
 */
public record FundOutlook(
    long unmatchedLines,
    long unmatchedInPence,
    long unmatchedOutPence,
    long expectedPence,
    long expectedAgreedPence,
    long expectedPledges,
    long strikeFundsPence,
    long owedPence,
    long payees,
    long ratePence) {

  /** What can still be promised as strike pay. */
  public long freePence() {
    return Math.subtractExact(strikeFundsPence, owedPence);
  }

  /** What one day costs when every payee is on strike for the whole of it. */
  public long dayPence() {
    return Math.multiplyExact(payees, ratePence);
  }

  /** For how many whole days that lasts; empty when a day costs nothing. */
  public OptionalLong strikeDays() {
    return dayPence() == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, freePence()) / dayPence());
  }
}
