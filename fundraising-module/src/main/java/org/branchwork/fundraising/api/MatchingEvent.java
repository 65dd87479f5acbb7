package org.branchwork.fundraising.api;

import java.time.Instant;
import java.util.UUID;

/** Something was decided about a statement line; told without who paid. */
public sealed interface MatchingEvent extends FundraisingEvent {

  /**
   * A line was placed, or left in suspense; the subject is the line.
   *
   * @param match the decision, which an undoing names
   * @param kind as {@link org.branchwork.fundraising.api.matching.MatchKind}
   * @param placedPence how much of it, without a sign; 0 when it was left in suspense
   */
  record LinePlaced(
      UUID eventId, UUID subject, String by, Instant at, UUID match, String kind, long placedPence)
      implements MatchingEvent {}

  /**
   * What was decided about a line was taken back; the subject is the line.
   *
   * @param match the decision that was taken back
   */
  record MatchUndone(UUID eventId, UUID subject, String by, Instant at, UUID match)
      implements MatchingEvent {}

  /** Somebody asks to pay money back; the subject is the refund. */
  record RefundPrepared(UUID eventId, UUID subject, String by, Instant at, long amountPence)
      implements MatchingEvent {}

  /** Somebody else approved it; the subject is the refund. */
  record RefundApproved(UUID eventId, UUID subject, String by, Instant at)
      implements MatchingEvent {}

  /** It is not to be paid after all; the subject is the refund. */
  record RefundWithdrawn(UUID eventId, UUID subject, String by, Instant at)
      implements MatchingEvent {}

  /** Matching by itself was switched on or off; the subject is the event itself. */
  record AutomaticMatchingSet(UUID eventId, UUID subject, String by, Instant at, boolean automatic)
      implements MatchingEvent {}
}
