package org.branchwork.fundraising.api.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What a proof of the books found.
 *
 * @param provedBy {@link org.branchwork.fundraising.api.Caller#label()} of whoever asked for it
 * @param entries the number of the last entry then
 * @param discrepancy the first place that differs; empty when the books hold
 */
public record LedgerProof(
    Instant provedAt, String provedBy, long entries, Optional<Discrepancy> discrepancy) {

  /** Whether everything that is kept is what the postings say. */
  public boolean holds() {
    return discrepancy.isEmpty();
  }
}
