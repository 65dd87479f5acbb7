package org.branchwork.fundraising.api;

import java.time.Instant;
import java.util.UUID;

/** Something happened to cash or a cheque on its way to the bank; told without who gave. */
public sealed interface CollectingEvent extends FundraisingEvent {

  /** Somebody counted a collection; the subject is the collection. */
  record CollectionCounted(UUID eventId, UUID subject, String by, Instant at, UUID fund, long pence)
      implements CollectingEvent {}

  /** Somebody else counted the same; the subject is the collection. */
  record CollectionConfirmed(UUID eventId, UUID subject, String by, Instant at)
      implements CollectingEvent {}

  /** It was noted wrongly; the subject is the collection. */
  record CollectionWithdrawn(UUID eventId, UUID subject, String by, Instant at)
      implements CollectingEvent {}

  /** A cheque came; the subject is the cheque. */
  record ChequeReceived(UUID eventId, UUID subject, String by, Instant at, long pence)
      implements CollectingEvent {}

  /** It was noted wrongly or given back; the subject is the cheque. */
  record ChequeWithdrawn(UUID eventId, UUID subject, String by, Instant at)
      implements CollectingEvent {}

  /** Its money is sure; the subject is the cheque. */
  record ChequeCleared(UUID eventId, UUID subject, String by, Instant at)
      implements CollectingEvent {}

  /** The bank returned it; the subject is the cheque. */
  record ChequeReturned(UUID eventId, UUID subject, String by, Instant at)
      implements CollectingEvent {}

  /**
   * Cash and cheques were taken to the bank; the subject is the paying-in.
   *
   * @param slip the number of the slip
   */
  record PaidIn(UUID eventId, UUID subject, String by, Instant at, String slip, long pence)
      implements CollectingEvent {}

  /** A slip was noted wrongly; the subject is the paying-in. */
  record PayingInTakenBack(UUID eventId, UUID subject, String by, Instant at)
      implements CollectingEvent {}

  /**
   * The bank's line for a slip was found; the subject is the paying-in.
   *
   * @param match the decision about the line, which an undoing names
   */
  record PayingInMatched(UUID eventId, UUID subject, String by, Instant at, UUID match)
      implements CollectingEvent {}
}
