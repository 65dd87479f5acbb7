package org.branchwork.casework.api;

import java.time.Instant;
import java.util.UUID;

/** Something happened to a matter of many members. */
public sealed interface CollectiveEvent extends CaseworkEvent {

  /** What was done with a collective as a whole. */
  enum Deed {
    OPENED,
    LINK_REPLACED,
    SIGN_UP_OPENED,
    SIGN_UP_CLOSED,
    CLOSED,
    REOPENED,
    ENTRY_ADDED,
    ENTRY_REMOVED,
    FILE_ADDED,
    SHARED,
    NO_LONGER_SHARED
  }

  record CollectiveChanged(UUID eventId, String reference, String by, Instant at, Deed deed)
      implements CollectiveEvent {}

  /** A member signed up, which opened the case. */
  record CollectiveJoined(UUID eventId, String reference, String by, Instant at, String collective)
      implements CollectiveEvent {}

  /** The same words were written to several members; each of their cases tells of its own. */
  record WrittenToAll(UUID eventId, String reference, String by, Instant at, UUID item)
      implements CollectiveEvent {}
}
