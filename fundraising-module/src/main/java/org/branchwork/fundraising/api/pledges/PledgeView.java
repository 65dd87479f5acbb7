package org.branchwork.fundraising.api.pledges;

import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;

/**
 * A pledge as whoever has its reference sees it: what to pay and where to, never who promised.
 *
 * @param reference what the payer writes
 * @param amountPence of a recurring pledge one instalment
 * @param fund the fund that it goes to
 * @param fundName its name
 * @param account the account to pay into; empty while the fund has none. It is as stored: whoever
 *     shows it asks {@link org.branchwork.fundraising.api.accounts.AccountCheck} first
 * @param paidPence what has come for it
 * @param publicWords whether the giver's name or message may be public
 */
public record PledgeView(
    String reference,
    long amountPence,
    Recurrence recurrence,
    PledgeState state,
    UUID fund,
    String fundName,
    Optional<BankAccount> account,
    long paidPence,
    boolean publicWords) {

  /** Whether what was promised is there; of a recurring pledge the first instalment. */
  public boolean isPaid() {
    return paidPence >= amountPence;
  }
}
