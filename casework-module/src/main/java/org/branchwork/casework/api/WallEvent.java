package org.branchwork.casework.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see a case changed. */
public sealed interface WallEvent extends CaseworkEvent {

  /** A person is named in the case and sees nothing of it from now on. */
  record PersonWalledOff(UUID eventId, String reference, String by, Instant at, UUID account)
      implements WallEvent {}

  /** A person turned out not to be named in the case, and may see it again by right. */
  record PersonLetIn(UUID eventId, String reference, String by, Instant at, UUID account)
      implements WallEvent {}

  /** The case is there for its caseworker and those it is opened to, and for nobody else. */
  record CaseRestricted(UUID eventId, String reference, String by, Instant at)
      implements WallEvent {}

  record RestrictionLifted(UUID eventId, String reference, String by, Instant at)
      implements WallEvent {}

  /** A restricted case was opened to one more person. */
  record CaseOpenedTo(UUID eventId, String reference, String by, Instant at, UUID account)
      implements WallEvent {}

  record CaseShutTo(UUID eventId, String reference, String by, Instant at, UUID account)
      implements WallEvent {}

  /** Somebody is away from one day to another, both included. */
  record AbsenceEntered(
      UUID eventId,
      String by,
      Instant at,
      UUID absence,
      UUID account,
      LocalDate first,
      LocalDate last,
      @Nullable UUID cover,
      @Nullable UUID second)
      implements WallEvent {}

  /** An absence was called off, or ended early; its cover sees no more. */
  record AbsenceEnded(UUID eventId, String by, Instant at, UUID absence) implements WallEvent {}

  /** Another covers from now on, {@code null} for nobody. */
  record CoverChosen(UUID eventId, String by, Instant at, UUID absence, @Nullable UUID cover)
      implements WallEvent {}

  /** Somebody was chosen to cover this one case. */
  record CaseCoverChosen(
      UUID eventId, String reference, String by, Instant at, UUID absence, UUID cover)
      implements WallEvent {}

  /** A time limit comes near while the caseworker is away, and nobody covers the case. */
  record CoverMissing(UUID eventId, String reference, String by, Instant at, UUID account)
      implements WallEvent {}

  /** Somebody who had not been let in opened a restricted case, and said why. */
  record GlassBroken(UUID eventId, String reference, String by, Instant at, Instant openUntil)
      implements WallEvent {}
}
