package org.branchwork.fundraising.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to the books as a whole. Entries are not told: the ledger itself keeps who
 * made each of them, and when.
 */
public sealed interface LedgerEvent extends FundraisingEvent {

  /**
   * A period takes no more entries.
   *
   * @param subject this change of the period
   * @param from the first day of the period
   */
  record PeriodClosed(UUID eventId, UUID subject, String by, Instant at, LocalDate from)
      implements LedgerEvent {}

  /**
   * Somebody asked for a closed period to be opened again.
   *
   * @param subject the re-opening
   * @param from the first day of the period
   */
  record ReopeningPrepared(UUID eventId, UUID subject, String by, Instant at, LocalDate from)
      implements LedgerEvent {}

  /**
   * Another person approved it: the period takes entries again.
   *
   * @param subject the re-opening
   * @param from the first day of the period
   */
  record PeriodReopened(UUID eventId, UUID subject, String by, Instant at, LocalDate from)
      implements LedgerEvent {}

  /**
   * A proof found that the books are not what their postings say: an alarm.
   *
   * @param subject this finding
   * @param finding a name of {@link org.branchwork.fundraising.api.ledger.Discrepancy.Finding}
   * @param entryNumber the number of the entry; {@code null} for balances
   */
  record LedgerProofFailed(
      UUID eventId, UUID subject, String by, Instant at, String finding, @Nullable Long entryNumber)
      implements LedgerEvent {}

  /** Somebody took the receipts and payments account of a year away. */
  record ReceiptsAndPaymentsTaken(UUID eventId, UUID subject, String by, Instant at, int year)
      implements LedgerEvent {

    @Override
    public boolean isPublic() {
      return false;
    }
  }

  /** Somebody took the feed of the annual return away. */
  record AnnualReturnTaken(UUID eventId, UUID subject, String by, Instant at, int year)
      implements LedgerEvent {

    @Override
    public boolean isPublic() {
      return false;
    }
  }

  /**
   * Somebody took the auditor's pack, which holds every entry of its periods.
   *
   * @param subject this pack
   * @param from the first day of the first period
   * @param until the last day of the last
   * @param digest the SHA-256 that the pack ends with
   */
  record AuditorsPackTaken(
      UUID eventId,
      UUID subject,
      String by,
      Instant at,
      LocalDate from,
      LocalDate until,
      String digest)
      implements LedgerEvent {}
}
