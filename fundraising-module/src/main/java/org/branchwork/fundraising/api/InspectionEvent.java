package org.branchwork.fundraising.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something happened to a member's request to inspect the accounting records; the subject is the
 * request. Neither who asks nor why something was refused is told.
 */
public sealed interface InspectionEvent extends FundraisingEvent {

  @Override
  default boolean isPublic() {
    return false;
  }

  /**
   * A request came.
   *
   * @param first the first day whose records are asked for
   * @param last the last one
   */
  record InspectionAsked(
      UUID eventId, UUID subject, String by, Instant at, LocalDate first, LocalDate last)
      implements InspectionEvent {}

  /** Whoever asks was a member in the period. */
  record InspectionMemberChecked(UUID eventId, UUID subject, String by, Instant at)
      implements InspectionEvent {}

  /**
   * A day was offered.
   *
   * @param on the day
   */
  record InspectionOffered(UUID eventId, UUID subject, String by, Instant at, LocalDate on)
      implements InspectionEvent {}

  /** The member began to inspect the records. */
  record InspectionBegun(UUID eventId, UUID subject, String by, Instant at)
      implements InspectionEvent {}

  /** The inspection was held. */
  record InspectionHeld(UUID eventId, UUID subject, String by, Instant at)
      implements InspectionEvent {}

  /** The request ended without an inspection. */
  record InspectionClosed(UUID eventId, UUID subject, String by, Instant at)
      implements InspectionEvent {}

  /** The request was refused. */
  record InspectionRefused(UUID eventId, UUID subject, String by, Instant at)
      implements InspectionEvent {}

  /**
   * A page of the ledger was shown.
   *
   * @param firstEntry the number of the first entry on it
   * @param lastEntry the number of the last one
   */
  record RecordsShown(
      UUID eventId, UUID subject, String by, Instant at, long firstEntry, long lastEntry)
      implements InspectionEvent {}
}
