package org.branchwork.casework.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the branch does with a case. Every method throws {@link CaseNotFound} when the caller may
 * not see the case, and {@link CaseworkRuleBroken} when a rule says no; then nothing has changed.
 */
public interface CaseDesk {

  /**
   * Opens one of the pages beside the conversation, and notes who did as {@link
   * org.branchwork.casework.api.work.OpeningDesk#open} does; what the member wrote stays unread.
   */
  CaseHead enter(String reference, Caller caller);

  /** Who else of the staff has the case open: looked at it within the last 15 minutes. */
  List<Onlooker> onlookers(String reference, Caller caller);

  /**
   * Gives a case its category, urgency and caseworker; an enquiry becomes open.
   *
   * @param version the version the caller saw; an older one breaks the rule {@code case.changed}
   */
  void triage(
      String reference,
      int version,
      Category category,
      Urgency urgency,
      UUID caseworker,
      Caller caller);

  /**
   * Writes an internal note, on a closed case too. A note has no recipient and is shown to no
   * member.
   *
   * @param formKey the same key with the same words again changes nothing; with other words it
   *     breaks the rule {@code form.used}
   * @param text 1 to 20,000 characters
   */
  void addNote(String reference, String formKey, String text, Caller caller);

  /**
   * Replies to the member; a closed case is opened again first, else the rule {@code reply.closed}
   * is broken. A gap of a prepared text that is left in it breaks {@code reply.gap}. Who has not
   * seen the latest word learns so before two answer at once.
   *
   * @param version the version the caller saw; an older one breaks the rule {@code case.changed}
   * @param formKey the same key with the same words again changes nothing; with other words it
   *     breaks the rule {@code form.used}
   * @param text 1 to 20,000 characters
   * @param files at most 10
   */
  void reply(
      String reference,
      int version,
      String formKey,
      String text,
      List<NewFile> files,
      Caller caller);

  /**
   * Sets the day the next step is due, or none.
   *
   * @param on Europe/London; {@code null} for none
   */
  void setDue(String reference, int version, @Nullable LocalDate on, Caller caller);

  /** Closes with an outcome; {@code null} breaks the rule {@code close.outcome}. */
  void close(String reference, int version, @Nullable Outcome outcome, Caller caller);

  /** Opens a closed case again. */
  void reopen(String reference, int version, Caller caller);

  /**
   * Seals a case: what is written from now on, and the names and bytes of files, are stored
   * encrypted with a key of the case. It is found by words no more. What was written before stays
   * as it was, and no case is unsealed.
   */
  void seal(String reference, int version, Caller caller);

  /**
   * Walls a person who is named in a case off from it: for this account it no longer exists,
   * whatever else it may do. Refused for oneself and for the case's own caseworker.
   */
  void wallOff(String reference, @Nullable UUID account, Caller caller);

  /** Takes a wall down that was put up for a person who is not named in the case after all. */
  void letIn(String reference, @Nullable UUID account, Caller caller);

  /** A file of a case the caller may see; the opening is noted. */
  FileContent openFile(UUID file, Caller caller);
}
