package org.branchwork.fundraising.api;

import java.time.Instant;
import java.util.UUID;

/** Something happened to a transfer between funds; the subject is the transfer. */
public sealed interface TransferEvent extends FundraisingEvent {

  /**
   * Somebody asks for it.
   *
   * @param fromFund the fund that gives
   * @param toFund the fund that takes
   */
  record TransferAsked(
      UUID eventId,
      UUID subject,
      String by,
      Instant at,
      UUID fromFund,
      UUID toFund,
      long amountPence)
      implements TransferEvent {}

  /** Somebody else approved it, and it was booked. */
  record TransferApproved(UUID eventId, UUID subject, String by, Instant at)
      implements TransferEvent {}

  /** It is not to be made after all. */
  record TransferWithdrawn(UUID eventId, UUID subject, String by, Instant at)
      implements TransferEvent {}

  /** It was taken back. */
  record TransferTakenBack(UUID eventId, UUID subject, String by, Instant at)
      implements TransferEvent {}
}
