package org.branchwork.fundraising.api.payouts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;

/**
 * Who is paid, and where.
 *
 * @param member the membership number as the register spells it
 * @param account the bank details in force
 * @param usableFrom when they may be used from
 * @param open a change that waits for another to decide it
 */
public record PayeeView(
    UUID payee, String member, BankAccount account, Instant usableFrom, Optional<Change> open) {

  /**
   * A change that is asked for.
   *
   * @param askedBy {@link org.branchwork.fundraising.api.Caller#label()} of whoever did
   */
  public record Change(UUID change, BankAccount account, String askedBy) {}
}
