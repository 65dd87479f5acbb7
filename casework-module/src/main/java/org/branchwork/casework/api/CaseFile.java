package org.branchwork.casework.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.mail.Brought;
import org.branchwork.casework.api.targets.AnswerClock;
import org.jspecify.annotations.Nullable;

/**
 * A case as its caseworker sees it.
 *
 * @param version to be given back with a change
 * @param channel by which way it came in
 * @param clock how the member's wait counts
 * @param sealedAt since when what is written is encrypted, {@code null} for not
 * @param enquiry the answers of the enquiry form, without files and without its form key
 * @param timeline everything that happened, oldest first
 * @param walledOff the accounts of persons named in the case; empty for whoever may not triage
 */
public record CaseFile(
    String reference,
    int version,
    Stage stage,
    @Nullable Category category,
    Urgency urgency,
    @Nullable UUID caseworker,
    @Nullable Outcome outcome,
    @Nullable LocalDate dueOn,
    Channel channel,
    Instant receivedAt,
    @Nullable Instant waitingSince,
    AnswerClock clock,
    @Nullable Instant sealedAt,
    SendEnquiry enquiry,
    List<Entry> timeline,
    Set<UUID> walledOff) {

  /** Whether no word of the member was ever stored plain. */
  public boolean sealedFromTheStart() {
    return receivedAt.equals(sealedAt);
  }

  /**
   * One thing that happened.
   *
   * @param by of a word of the member too: whoever of the branch was told it; an account's id,
   *     "member", "visitor" or the name of a job
   * @param text of a message or note, else {@code null}
   * @param detail of a change: category, urgency, caseworker's account id, outcome or day (ISO),
   *     else {@code null}
   * @param brought beside the words, of what came by mail
   */
  public record Entry(
      Instant at,
      Kind kind,
      String by,
      @Nullable String text,
      @Nullable String detail,
      List<FileEntry> files,
      Brought brought) {

    /** The words with all that they quote; {@code null} where nothing is quoted. */
    public @Nullable String whole() {
      return brought.quoted() == null ? null : text + "\n\n" + brought.quoted();
    }
  }

  /** The kinds of entries. */
  public enum Kind {
    RECEIVED,
    MEMBER_WROTE,
    REPLIED,
    NOTE,
    /** Given a category, told in the detail. */
    TRIAGED,
    URGENCY_SET,
    ASSIGNED,
    DUE_SET,
    CLOSED,
    REOPENED,
    OPENED,
    SEALED,
    /** A meeting was arranged or moved; the detail tells its kind and moment (ISO). */
    MEETING_SET,
    /** The outcome of a meeting was written; the detail as above. */
    MEETING_HELD,
    /** Employer and workplace were put right; the detail tells what was said before. */
    EMPLOYER_SET,
    /** How the member is reached was said anew. */
    CONTACT_SET,
    /** Somebody else is the enquirer; the detail tells the address that was before. */
    ENQUIRER_SET,
    DOCUMENT_ADDED,
    /** The detail tells how many minutes. */
    TIME_SPENT,
    /** Money was recovered; the detail tells the pence, none when it was not after all. */
    RECOVERED,
    /** Another case, told in the detail, was brought into this one. */
    MERGED,
    /** The case was brought into another, told in the detail, until that was undone. */
    MERGED_INTO,
    /** Messages became a case of their own, told in the detail. */
    SPLIT_TO,
    /** The case was made of messages of another, told in the detail. */
    SPLIT_FROM,
    /** A message went to another case, told in the detail. */
    MESSAGE_TO,
    /** A message came from another case, told in the detail. */
    MESSAGE_FROM,
    /** The detail tells with which case. */
    LINKED,
    /** What was done with another case, told in the detail, was undone. */
    UNDONE
  }
}
