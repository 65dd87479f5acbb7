package org.branchwork.fundraising.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A period was closed, or is to be opened again.
 *
 * @param from the first day of the period
 * @param closing whether it was closed; else a re-opening, which counts once it is approved
 * @param preparedBy {@link org.branchwork.fundraising.api.Caller#label()} of who closed it or asked
 * @param approvedBy the same of who approved; empty for a closing, and while it waits
 */
public record PeriodChange(
    UUID change,
    LocalDate from,
    boolean closing,
    String reason,
    String preparedBy,
    Instant preparedAt,
    Optional<String> approvedBy) {

  /** Whether it is a re-opening that waits for a second person. */
  public boolean waits() {
    return !closing && approvedBy.isEmpty();
  }
}
