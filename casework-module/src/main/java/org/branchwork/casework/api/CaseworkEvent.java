package org.branchwork.casework.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.casework.api.calls.CallOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, told inside the transaction in which it happened. Carries ids
 * and plain facts, never a name, an address or a text.
 */
public sealed interface CaseworkEvent {

  /** Unique for ever; what a receiver is idempotent by. */
  UUID eventId();

  /** The case's reference, or {@code null} where the event concerns none or several. */
  default @Nullable String reference() {
    return null;
  }

  /** {@link Caller#label()} of whoever did it. */
  String by();

  Instant at();

  record EnquiryReceived(UUID eventId, String reference, String by, Instant at, Urgency urgency)
      implements CaseworkEvent {}

  record CaseTriaged(
      UUID eventId, String reference, String by, Instant at, Category category, Urgency urgency)
      implements CaseworkEvent {}

  /** The case was given to a caseworker who did not have it before. */
  record CaseAssigned(UUID eventId, String reference, String by, Instant at, UUID caseworker)
      implements CaseworkEvent {}

  record NoteAdded(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  record ReplySent(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  /** Somebody rang the member, whatever came of it. */
  record MemberRung(UUID eventId, String reference, String by, Instant at, CallOutcome outcome)
      implements CaseworkEvent {}

  /**
   * The member wrote again.
   *
   * @param caseworker who has the case, {@code null} before triage
   */
  record MemberAnswered(
      UUID eventId, String reference, String by, Instant at, @Nullable UUID caseworker)
      implements CaseworkEvent {}

  record DueSet(UUID eventId, String reference, String by, Instant at, @Nullable LocalDate on)
      implements CaseworkEvent {}

  record CaseClosed(UUID eventId, String reference, String by, Instant at, Outcome outcome)
      implements CaseworkEvent {}

  record CaseReopened(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  /** What is written of the case is encrypted from now on. */
  record CaseSealed(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  /** A person is named in the case and sees nothing of it from now on. */
  record PersonWalledOff(UUID eventId, String reference, String by, Instant at, UUID account)
      implements CaseworkEvent {}

  /** A person turned out not to be named in the case, and may see it again by right. */
  record PersonLetIn(UUID eventId, String reference, String by, Instant at, UUID account)
      implements CaseworkEvent {}

  /** The case is there for its caseworker and those it is opened to, and for nobody else. */
  record CaseRestricted(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  record RestrictionLifted(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  /** A restricted case was opened to one more person. */
  record CaseOpenedTo(UUID eventId, String reference, String by, Instant at, UUID account)
      implements CaseworkEvent {}

  record CaseShutTo(UUID eventId, String reference, String by, Instant at, UUID account)
      implements CaseworkEvent {}

  /** Somebody who had not been let in opened a restricted case, and said why. */
  record GlassBroken(UUID eventId, String reference, String by, Instant at, Instant openUntil)
      implements CaseworkEvent {}

  /** A time limit was set; {@code safe} is the day to keep. */
  record LimitSet(UUID eventId, String reference, String by, Instant at, long limit, LocalDate safe)
      implements CaseworkEvent {}

  /** A time limit was met: the claim is with the tribunal. */
  record LimitMet(UUID eventId, String reference, String by, Instant at, long limit)
      implements CaseworkEvent {}

  record LimitWithdrawn(UUID eventId, String reference, String by, Instant at, long limit)
      implements CaseworkEvent {}

  /** A limit is to be withdrawn or moved later, which a second person must confirm. */
  record LimitChangeAsked(UUID eventId, String reference, String by, Instant at, long limit)
      implements CaseworkEvent {}

  record LimitChangeDeclined(UUID eventId, String reference, String by, Instant at, long limit)
      implements CaseworkEvent {}

  /**
   * The safe day of a limit comes near.
   *
   * @param caseworker who has the case, {@code null} before triage
   * @param daysLeft negative when it has passed
   */
  record LimitNear(
      UUID eventId,
      String reference,
      String by,
      Instant at,
      long limit,
      @Nullable UUID caseworker,
      int daysLeft)
      implements CaseworkEvent {}

  /** The law was amended, and a limit comes to another day; {@code safe} is the day to keep now. */
  record LimitMoved(
      UUID eventId,
      String reference,
      String by,
      Instant at,
      long limit,
      @Nullable UUID caseworker,
      LocalDate safe)
      implements CaseworkEvent {}

  /** The law of a time limit was amended; claim and jurisdiction as programs write them. */
  record LawAmended(
      UUID eventId,
      String by,
      Instant at,
      String claim,
      String jurisdiction,
      LocalDate from,
      int length)
      implements CaseworkEvent {}

  /** Somebody has a new secret address for a calendar; the one before opens nothing any more. */
  record CalendarMade(UUID eventId, String by, Instant at) implements CaseworkEvent {}

  record CalendarRevoked(UUID eventId, String by, Instant at) implements CaseworkEvent {}

  record LimitAcknowledged(UUID eventId, String reference, String by, Instant at, long limit)
      implements CaseworkEvent {}

  /** Nobody acknowledged the alarms of a limit in time. */
  record LimitEscalated(UUID eventId, String reference, String by, Instant at, long limit)
      implements CaseworkEvent {}

  /**
   * Something was done in the case beside its conversation.
   *
   * @param item the task, meeting, person or document, {@code null} where none has an id
   */
  record CaseWorked(
      UUID eventId, String reference, String by, Instant at, Deed deed, @Nullable UUID item)
      implements CaseworkEvent {}

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
      implements CaseworkEvent {}

  /** A label was put on the case. */
  record LabelPut(UUID eventId, String reference, String by, Instant at) implements CaseworkEvent {}

  /** A label was taken off the case. */
  record LabelTaken(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  /** Somebody of the staff opened the case file. */
  record CaseFileOpened(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  /** Somebody of the staff opened a file of the case. */
  record FileOpened(UUID eventId, String reference, String by, Instant at, UUID file)
      implements CaseworkEvent {}

  /** The member read the conversation through the private link. */
  record ConversationRead(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  /**
   * Somebody decided what becomes of a message that was not filed.
   *
   * @param reference the case it is added to, {@code null} for a new enquiry or none
   * @param mail the number of the stored message
   * @param decision ENQUIRY, ANSWER or SET_ASIDE
   */
  record MailDecided(
      UUID eventId, @Nullable String reference, String by, Instant at, long mail, String decision)
      implements CaseworkEvent {}

  /**
   * Somebody of the staff opened a message as it came in.
   *
   * @param reference its case, {@code null} while it belongs to none
   */
  record MailOpened(UUID eventId, @Nullable String reference, String by, Instant at, long mail)
      implements CaseworkEvent {}

  /** A mail to the member came back: the member was not reached. */
  record MailReturned(UUID eventId, String reference, String by, Instant at, long mail)
      implements CaseworkEvent {}

  /** Somebody asked for a one-time link to the enquiries of an address that has some. */
  record MyEnquiriesRequested(UUID eventId, String by, Instant at, UUID link)
      implements CaseworkEvent {}

  /** Somebody said which member of the register the case is of. */
  record MemberConfirmed(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  /** The branch secretary granted help although a rule of membership is not met. */
  record ExceptionGranted(UUID eventId, String reference, String by, Instant at)
      implements CaseworkEvent {}

  /** An extract of the membership register was applied; figures alone. */
  record RegisterApplied(
      UUID eventId, String by, Instant at, int joined, int changed, int lapsed, int problems)
      implements CaseworkEvent {}
}
