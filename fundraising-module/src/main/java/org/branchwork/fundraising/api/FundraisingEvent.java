package org.branchwork.fundraising.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened in fundraising. Told inside the transaction that did it, so that whatever an
 * observer writes is undone with it.
 */
public sealed interface FundraisingEvent {

  /** Unique for ever; what a receiver is idempotent by. */
  UUID eventId();

  /** The fund that it happened to. */
  UUID subject();

  /** {@link Caller#label()} of whoever did it. */
  String by();

  /** When it was done, to the microsecond. */
  Instant at();

  /** A fund was opened. */
  record FundOpened(UUID eventId, UUID subject, String by, Instant at)
      implements FundraisingEvent {}

  /**
   * A fund got another account to pay into. The account is public, so it is told in full: an
   * auditor must see at a glance that it is the right one.
   *
   * @param sortCode 6 digits
   * @param number 8 digits
   */
  record FundAccountSet(
      UUID eventId, UUID subject, String by, Instant at, String sortCode, String number)
      implements FundraisingEvent {}
}
