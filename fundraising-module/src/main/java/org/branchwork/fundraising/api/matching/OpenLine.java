package org.branchwork.fundraising.api.matching;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement line that is not placed yet, or not in full, with what the ladder makes of it.
 *
 * @param account the bank account, by the name that the branch gave it
 * @param bookedOn the bank's day, Europe/London
 * @param amountPence negative when it went out
 * @param restPence what of it is neither placed nor to be paid back, with the same sign
 * @param text the bank's narrative
 * @param payer as the bank names the payer; empty when it does not
 * @param payerAccount sort code and account number of the payer; {@code null} where the statement
 *     does not tell
 * @param reference what the payer wrote, where the bank gives it apart; empty when it does not
 * @param occurrence which one it is of several with the same day, amount and text, from 1
 * @param seen how many decisions were made about it so far; a command tells it back
 * @param suggestion for what is not placed yet
 * @param pledge the pledge of the suggestion or hint; {@code null} when it has none
 */
public record OpenLine(
    UUID line,
    String account,
    LocalDate bookedOn,
    long amountPence,
    long restPence,
    String text,
    String payer,
    @Nullable String payerAccount,
    String reference,
    int occurrence,
    int seen,
    Decision suggestion,
    @Nullable SuggestedPledge pledge) {

  /** Whether it carries the exact reference of a pledge that stands, and what is open of it. */
  public boolean isExact() {
    return suggestion.isExact();
  }
}
