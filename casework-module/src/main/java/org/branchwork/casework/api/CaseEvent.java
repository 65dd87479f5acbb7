package org.branchwork.casework.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.casework.api.calls.CallOutcome;
import org.branchwork.casework.api.referrals.ReferralAnswer;
import org.branchwork.casework.api.targets.WaitingFor;
import org.jspecify.annotations.Nullable;

/** Something happened to a case itself, to its conversation, to its file or to its referrals. */
public sealed interface CaseEvent extends CaseworkEvent {

  record EnquiryReceived(UUID eventId, String reference, String by, Instant at, Urgency urgency)
      implements CaseEvent {}

  record CaseTriaged(
      UUID eventId, String reference, String by, Instant at, Category category, Urgency urgency)
      implements CaseEvent {}

  /**
   * The case was given to a caseworker who did not have it before.
   *
   * @param before who had it, {@code null} for nobody
   */
  record CaseAssigned(
      UUID eventId, String reference, String by, Instant at, UUID caseworker, @Nullable UUID before)
      implements CaseEvent {}

  /**
   * The case went to another caseworker, as two persons agreed.
   *
   * @param before who had it
   */
  record CaseHandedOver(
      UUID eventId, String reference, String by, Instant at, UUID caseworker, @Nullable UUID before)
      implements CaseEvent {}

  record NoteAdded(UUID eventId, String reference, String by, Instant at) implements CaseEvent {}

  /**
   * The member chose what mail to them holds.
   *
   * @param words whether the words of each reply, else only that there is one
   */
  record MailChoiceMade(UUID eventId, String reference, String by, Instant at, boolean words)
      implements CaseEvent {}

  record ReplySent(UUID eventId, String reference, String by, Instant at) implements CaseEvent {}

  /** Somebody rang the member, whatever came of it. */
  record MemberRung(UUID eventId, String reference, String by, Instant at, CallOutcome outcome)
      implements CaseEvent {}

  /**
   * The member wrote again.
   *
   * @param caseworker who has the case, {@code null} before triage
   */
  record MemberAnswered(
      UUID eventId, String reference, String by, Instant at, @Nullable UUID caseworker)
      implements CaseEvent {}

  /** The member's wait does not count while the branch waits for somebody else. */
  record AnswerPaused(UUID eventId, String reference, String by, Instant at, WaitingFor waitingFor)
      implements CaseEvent {}

  record AnswerResumed(UUID eventId, String reference, String by, Instant at)
      implements CaseEvent {}

  /**
   * The member has waited for an answer too long.
   *
   * @param caseworker who has the case, {@code null} before triage
   */
  record AnswerLate(
      UUID eventId, String reference, String by, Instant at, @Nullable UUID caseworker)
      implements CaseEvent {}

  record DueSet(UUID eventId, String reference, String by, Instant at, @Nullable LocalDate on)
      implements CaseEvent {}

  record CaseClosed(UUID eventId, String reference, String by, Instant at, Outcome outcome)
      implements CaseEvent {}

  record CaseReopened(UUID eventId, String reference, String by, Instant at) implements CaseEvent {}

  /** What is written of the case is encrypted from now on. */
  record CaseSealed(UUID eventId, String reference, String by, Instant at) implements CaseEvent {}

  /**
   * Something was done in the case beside its conversation.
   *
   * @param item the task, meeting, person or document, {@code null} where none has an id
   */
  record CaseWorked(
      UUID eventId, String reference, String by, Instant at, Deed deed, @Nullable UUID item)
      implements CaseEvent {}

  /** What can be done in a case beside its conversation. */
  enum Deed {
    TASK_ADDED,
    TASK_DONE,
    TASK_REOPENED,
    MEETING_ADDED,
    MEETING_CHANGED,
    MILESTONE_ADDED,
    MILESTONE_REACHED,
    MILESTONE_UNREACHED,
    MILESTONE_DROPPED,
    PERSON_ADDED,
    PERSON_CHANGED,
    PERSON_REMOVED,
    EMPLOYER_SET,
    CONTACT_SET,
    DOCUMENT_ADDED,
    TIME_ADDED,
    RECOVERED_SET
  }

  /**
   * A text for replies was written, changed or thrown away.
   *
   * @param kept whether it is still there
   */
  record PreparedTextKept(UUID eventId, String by, Instant at, UUID text, boolean kept)
      implements CaseEvent {}

  /**
   * Somebody took a hand-over sheet of a caseworker's open cases away.
   *
   * @param cases how many stand on it
   */
  record SheetWritten(UUID eventId, String by, Instant at, UUID caseworker, int cases)
      implements CaseEvent {}

  /** A label was put on the case. */
  record LabelPut(UUID eventId, String reference, String by, Instant at) implements CaseEvent {}

  /** A label was taken off the case. */
  record LabelTaken(UUID eventId, String reference, String by, Instant at) implements CaseEvent {}

  /** Somebody of the staff opened the case file. */
  record CaseFileOpened(UUID eventId, String reference, String by, Instant at)
      implements CaseEvent {}

  /** Somebody of the staff opened a file of the case. */
  record FileOpened(UUID eventId, String reference, String by, Instant at, UUID file)
      implements CaseEvent {}

  /** The member read the conversation through the private link. */
  record ConversationRead(UUID eventId, String reference, String by, Instant at)
      implements CaseEvent {}

  /** Somebody asked for a one-time link to the enquiries of an address that has some. */
  record MyEnquiriesRequested(UUID eventId, String by, Instant at, UUID link)
      implements CaseEvent {}

  /** Papers of the case were made, with the member's consent. */
  record ReferralMade(UUID eventId, String reference, String by, Instant at, UUID referral)
      implements CaseEvent {}

  /** Somebody of the staff read the papers. */
  record ReferralOpened(UUID eventId, String reference, String by, Instant at, UUID referral)
      implements CaseEvent {}

  /** The link to the papers goes to the recipient. */
  record ReferralSent(
      UUID eventId, String reference, String by, Instant at, UUID referral, Instant goodUntil)
      implements CaseEvent {}

  /** Whoever holds the link fetched the papers. */
  record ReferralTaken(UUID eventId, String reference, String by, Instant at, UUID referral)
      implements CaseEvent {}

  record ReferralAnswered(
      UUID eventId, String reference, String by, Instant at, UUID referral, ReferralAnswer answer)
      implements CaseEvent {}

  /** The link opens nothing any more. */
  record ReferralWithdrawn(UUID eventId, String reference, String by, Instant at, UUID referral)
      implements CaseEvent {}
}
