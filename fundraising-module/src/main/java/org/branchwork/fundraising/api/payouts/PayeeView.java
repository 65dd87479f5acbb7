package org.branchwork.fundraising.api.payouts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount;

/**
 * Who is paid, and where.
 *
 * @param member the membership number as the register spells it
 * @param linked the account of the portal that is the member's, where it was said
 * @param email where the payee is told of changes; empty when none is known, and for who may not
 *     see it
 * @param account the bank details in force
 * @param modulus what the modulus rules said of them when they came: PASSES or UNKNOWN
 * @param usableFrom when they may be used from
 * @param approvedBy {@link org.branchwork.fundraising.api.Caller#label()} of whoever approved them;
 *     empty for the first of a payee
 * @param open a change that waits for another to decide it
 */
public record PayeeView(
    UUID payee,
    String member,
    Optional<UUID> linked,
    Optional<String> email,
    BankAccount account,
    CheckedAccount.Result modulus,
    Instant usableFrom,
    Optional<String> approvedBy,
    Optional<Change> open) {

  /**
   * A change that is asked for.
   *
   * @param askedBy {@link org.branchwork.fundraising.api.Caller#label()} of whoever did
   * @param told whether the payee is told at an address that was known before
   */
  public record Change(
      UUID change,
      BankAccount account,
      CheckedAccount.Result modulus,
      String askedBy,
      Instant askedAt,
      boolean told) {}
}
