package org.branchwork.casework.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something happened to a time limit, to the law it follows, or to a calendar of limits. */
public sealed interface LimitEvent extends CaseworkEvent {

  /** A time limit was set; {@code safe} is the day to keep. */
  record LimitSet(UUID eventId, String reference, String by, Instant at, long limit, LocalDate safe)
      implements LimitEvent {}

  /** A time limit was met: the claim is with the tribunal. */
  record LimitMet(UUID eventId, String reference, String by, Instant at, long limit)
      implements LimitEvent {}

  /** One person marked a limit within 28 days as met, by the number of the claim. */
  record NearLimitMet(UUID eventId, String reference, String by, Instant at, long limit)
      implements LimitEvent {}

  record LimitWithdrawn(UUID eventId, String reference, String by, Instant at, long limit)
      implements LimitEvent {}

  /**
   * A limit is to be withdrawn or replaced by one that ends its lock, which a second person must
   * confirm.
   */
  record LimitChangeAsked(UUID eventId, String reference, String by, Instant at, long limit)
      implements LimitEvent {}

  record LimitChangeDeclined(UUID eventId, String reference, String by, Instant at, long limit)
      implements LimitEvent {}

  /** A case with a limit within 28 days is to go to another, which a second person must confirm. */
  record HandOverAsked(UUID eventId, String reference, String by, Instant at, UUID to)
      implements LimitEvent {}

  record HandOverDeclined(UUID eventId, String reference, String by, Instant at)
      implements LimitEvent {}

  /**
   * The safe day of a limit comes near.
   *
   * @param caseworker who has the case, {@code null} before triage
   * @param daysLeft negative when it has passed
   */
  record LimitNear(
      UUID eventId,
      String reference,
      String by,
      Instant at,
      long limit,
      @Nullable UUID caseworker,
      int daysLeft)
      implements LimitEvent {}

  /** The law was amended, and a limit comes to another day; {@code safe} is the day to keep now. */
  record LimitMoved(
      UUID eventId,
      String reference,
      String by,
      Instant at,
      long limit,
      @Nullable UUID caseworker,
      LocalDate safe)
      implements LimitEvent {}

  /** The law of a time limit was amended; claim and jurisdiction as programs write them. */
  record LawAmended(
      UUID eventId,
      String by,
      Instant at,
      String claim,
      String jurisdiction,
      LocalDate from,
      int length)
      implements LimitEvent {}

  /** Somebody has a new secret address for a calendar; the one before opens nothing any more. */
  record CalendarMade(UUID eventId, String by, Instant at) implements LimitEvent {}

  record CalendarRevoked(UUID eventId, String by, Instant at) implements LimitEvent {}

  record LimitAcknowledged(UUID eventId, String reference, String by, Instant at, long limit)
      implements LimitEvent {}

  /** Nobody acknowledged the alarms of a limit in time. */
  record LimitEscalated(UUID eventId, String reference, String by, Instant at, long limit)
      implements LimitEvent {}
}
