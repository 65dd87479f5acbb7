package org.branchwork.fundraising.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened in paying out. The subject is the strike day, the rate, the payee, the grant
 * or the run; no name, number or bank detail of a payee is told.
 */
public sealed interface PayoutEvent extends FundraisingEvent {

  @Override
  default boolean isPublic() {
    return false;
  }

  /** A day was put on a fund's list of days on strike. */
  record StrikeDayNoted(UUID eventId, UUID subject, String by, Instant at, LocalDate on)
      implements PayoutEvent {}

  /**
   * What a whole day on strike is worth was set.
   *
   * @param from the first day it holds
   */
  record StrikePayRateSet(
      UUID eventId, UUID subject, String by, Instant at, LocalDate from, long pence)
      implements PayoutEvent {}

  /**
   * What one member is paid at most was set.
   *
   * @param from the first day whose pay it caps
   * @param weekPence for a week; {@code null} for no cap
   * @param disputePence for one dispute; {@code null} for no cap
   */
  record StrikePayCapsSet(
      UUID eventId,
      UUID subject,
      String by,
      Instant at,
      LocalDate from,
      @Nullable Long weekPence,
      @Nullable Long disputePence)
      implements PayoutEvent {}

  /** A member became a payee. */
  record PayeeAdded(UUID eventId, UUID subject, String by, Instant at) implements PayoutEvent {}

  /** It was said which account of the portal is a payee's. */
  record PayeeLinked(UUID eventId, UUID subject, String by, Instant at) implements PayoutEvent {}

  /** Where a payee is told of changes was set; the address before is to hear of it. */
  record PayeeEmailSet(UUID eventId, UUID subject, String by, Instant at, UUID address)
      implements PayoutEvent {}

  /** Other bank details of a payee were asked for; the payee is to hear of it. */
  record PayeeAccountAsked(UUID eventId, UUID subject, String by, Instant at, UUID change)
      implements PayoutEvent {}

  /** Other bank details of a payee were approved, and wait. */
  record PayeeAccountApproved(UUID eventId, UUID subject, String by, Instant at)
      implements PayoutEvent {}

  /** Other bank details of a payee were declined or taken back. */
  record PayeeAccountDeclined(UUID eventId, UUID subject, String by, Instant at)
      implements PayoutEvent {}

  /** A member in need was given a grant; told without the member and the reason. */
  record HardshipGranted(UUID eventId, UUID subject, String by, Instant at, long pence)
      implements PayoutEvent {}

  /** A hardship grant entered by mistake was taken back, so that no run pays it. */
  record HardshipTakenBack(UUID eventId, UUID subject, String by, Instant at)
      implements PayoutEvent {}

  /** Somebody looked at why a grant was given. */
  record HardshipReasonOpened(UUID eventId, UUID subject, String by, Instant at)
      implements PayoutEvent {}

  /** A run was prepared. */
  record PayoutPrepared(UUID eventId, UUID subject, String by, Instant at, int payments, long pence)
      implements PayoutEvent {}

  /**
   * A run was approved and sealed.
   *
   * @param sha256 of all that it pays: 64 hexadecimal digits
   */
  record PayoutApproved(UUID eventId, UUID subject, String by, Instant at, String sha256)
      implements PayoutEvent {}

  /** A run was rejected. */
  record PayoutRejected(UUID eventId, UUID subject, String by, Instant at) implements PayoutEvent {}

  /**
   * A run was handed out as files, for the first time or again.
   *
   * @param sha256 of the files: 64 hexadecimal digits
   */
  record PayoutExported(UUID eventId, UUID subject, String by, Instant at, String sha256)
      implements PayoutEvent {}

  /** The bank's debit for a payment of a run was found. */
  record PayoutPaid(UUID eventId, UUID subject, String by, Instant at, int line, long pence)
      implements PayoutEvent {}

  /** A payment of a run came back. */
  record PayoutReturned(UUID eventId, UUID subject, String by, Instant at, int line, long pence)
      implements PayoutEvent {}
}
