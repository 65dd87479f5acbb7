package org.branchwork.casework.api;

import java.time.Instant;
import java.util.UUID;

/** Something happened to the membership register, or to whose case it is. */
public sealed interface RegisterEvent extends CaseworkEvent {

  /** Somebody said which member of the register the case is of. */
  record MemberConfirmed(UUID eventId, String reference, String by, Instant at)
      implements RegisterEvent {}

  /** The branch secretary granted help although a rule of membership is not met. */
  record ExceptionGranted(UUID eventId, String reference, String by, Instant at)
      implements RegisterEvent {}

  /** The rules of membership were set; the days of each. */
  record MembershipRulesSet(UUID eventId, String by, Instant at, int memberFor, int paidUp)
      implements RegisterEvent {}

  /** An extract of the membership register was applied; figures alone. */
  record RegisterApplied(
      UUID eventId, String by, Instant at, int joined, int changed, int lapsed, int problems)
      implements RegisterEvent {}

  /**
   * The portal asked what the register says of one member; which one is not kept.
   *
   * @param purpose the name of the bridge, such as {@code strike-pay}
   */
  record StandingAsked(UUID eventId, String by, Instant at, String purpose)
      implements RegisterEvent {}
}
