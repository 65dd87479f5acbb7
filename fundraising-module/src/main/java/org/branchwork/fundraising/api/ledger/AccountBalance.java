package org.branchwork.fundraising.api.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * A line of the trial balance.
 *
 * @param fund the fund of the account; empty for the kinds without one
 * @param openingPence what earlier periods left, signed as a {@link Posting}
 * @param movedPence what the postings of the period add up to
 */
public record AccountBalance(
    UUID account,
    AccountKind kind,
    String name,
    Optional<UUID> fund,
    long openingPence,
    long movedPence) {

  /** What stands there at the end of the period. */
  public long closingPence() {
    return Math.addExact(openingPence, movedPence);
  }
}
