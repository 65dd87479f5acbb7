package org.branchwork.fundraising.api;

import java.time.Instant;
import java.util.UUID;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.Recurrence;

/** Something happened to an appeal or a pledge; told without who the donor is. */
public sealed interface GivingEvent extends FundraisingEvent {

  /** An appeal was opened; the subject is the appeal. */
  record AppealOpened(UUID eventId, UUID subject, String by, Instant at, UUID fund)
      implements GivingEvent {}

  /** An appeal says something else, or was published or taken back. */
  record AppealChanged(UUID eventId, UUID subject, String by, Instant at, boolean published)
      implements GivingEvent {}

  /** An appeal takes no more pledges from the public. */
  record AppealClosed(UUID eventId, UUID subject, String by, Instant at) implements GivingEvent {}

  /** The public figures of an appeal moved. */
  record AppealTotalsMoved(UUID eventId, UUID subject, String by, Instant at)
      implements GivingEvent {}

  /**
   * Somebody promised money; the subject is the pledge.
   *
   * @param amountPence of a recurring pledge one instalment
   */
  record PledgeMade(
      UUID eventId,
      UUID subject,
      String by,
      Instant at,
      UUID appeal,
      PledgeKind kind,
      long amountPence,
      Recurrence recurrence)
      implements GivingEvent {}

  /** A pledge was taken back; the subject is the pledge. Money may still come for it. */
  record PledgeCancelled(UUID eventId, UUID subject, String by, Instant at)
      implements GivingEvent {}

  /**
   * What was promised has come, and the donor is to be thanked; the subject is the pledge.
   *
   * @param paidPence how much of it is there, a whole number of times its amount
   */
  record PledgePaid(UUID eventId, UUID subject, String by, Instant at, long paidPence)
      implements GivingEvent {}

  /**
   * It has not come yet, and the donor is to be reminded; the subject is the pledge.
   *
   * @param reminder 1 for the first time, 2 for the last
   */
  record PledgeReminded(UUID eventId, UUID subject, String by, Instant at, int reminder)
      implements GivingEvent {}

  /**
   * What a giver chose to have public is let out; the subject is the pledge. {@link
   * org.branchwork.fundraising.api.pledges.SupporterSearch} tells it.
   */
  record SupporterReleased(UUID eventId, UUID subject, String by, Instant at)
      implements GivingEvent {}

  /** It is public no more, by a treasurer or by the giver; the subject is the pledge. */
  record SupporterHidden(UUID eventId, UUID subject, String by, Instant at)
      implements GivingEvent {}

  /** A pledge is expected no longer; the subject is the pledge. Money may still come for it. */
  record PledgeLapsed(UUID eventId, UUID subject, String by, Instant at) implements GivingEvent {}
}
