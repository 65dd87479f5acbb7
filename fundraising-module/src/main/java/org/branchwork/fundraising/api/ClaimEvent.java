package org.branchwork.fundraising.api;

import java.time.Instant;
import java.util.UUID;
import org.branchwork.fundraising.api.claims.ClaimKind;

/**
 * Something happened to a claim by a member; the subject is the claim. Neither who claims, nor why,
 * nor a bank detail is told.
 */
public sealed interface ClaimEvent extends FundraisingEvent {

  @Override
  default boolean isPublic() {
    return false;
  }

  /** A member claimed. */
  record ClaimMade(UUID eventId, UUID subject, String by, Instant at, ClaimKind kind)
      implements ClaimEvent {}

  /** Somebody who keeps the books looked at a claim with all that it tells. */
  record ClaimOpened(UUID eventId, UUID subject, String by, Instant at) implements ClaimEvent {}

  /** A file of a claim was handed out to somebody who keeps the books. */
  record ClaimEvidenceOpened(UUID eventId, UUID subject, String by, Instant at)
      implements ClaimEvent {}

  /** A claim was accepted. */
  record ClaimAccepted(UUID eventId, UUID subject, String by, Instant at) implements ClaimEvent {}

  /** A claim was refused. */
  record ClaimRefused(UUID eventId, UUID subject, String by, Instant at) implements ClaimEvent {}
}
