package org.branchwork.casework.api;

import java.time.Instant;
import java.util.UUID;

/** Cases were brought together or taken apart; told once of each of the two, by its reference. */
public sealed interface MoveEvent extends CaseworkEvent {

  /** Another case of the same person was brought into this one. */
  record CasesMerged(UUID eventId, String reference, String by, Instant at, long move)
      implements MoveEvent {}

  /** The case was brought into another, and its reference leads there. */
  record CaseLedOn(UUID eventId, String reference, String by, Instant at, long move)
      implements MoveEvent {}

  /** Messages of the case became a case of their own. */
  record CaseSplit(UUID eventId, String reference, String by, Instant at, long move)
      implements MoveEvent {}

  /** The case was made of messages of another. */
  record CaseSplitOff(UUID eventId, String reference, String by, Instant at, long move)
      implements MoveEvent {}

  /** A message went from the case to another of the same person, or came from there. */
  record MessageMoved(UUID eventId, String reference, String by, Instant at, long move)
      implements MoveEvent {}

  /** The case was linked with another. */
  record CaseLinked(UUID eventId, String reference, String by, Instant at, long move)
      implements MoveEvent {}

  /** What was done with another case was undone. */
  record MoveUndone(UUID eventId, String reference, String by, Instant at, long move)
      implements MoveEvent {}
}
