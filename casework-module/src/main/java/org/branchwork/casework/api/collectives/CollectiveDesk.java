package org.branchwork.casework.api.collectives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.NewFile;
import org.jspecify.annotations.Nullable;

/**
 * What the branch does with a matter of many members. All of it is for those who give cases, else
 * it breaks the rule {@code case.assign}. Every method throws {@link CaseNotFound} when the caller
 * may not see the collective, and {@link CaseworkRuleBroken} when a rule says no; then nothing has
 * changed. The same form key with the same words again changes nothing; with others it breaks the
 * rule {@code form.used}.
 */
public interface CollectiveDesk {

  /**
   * Opens a collective, with members invited to sign up.
   *
   * @return its reference, {@code CO-XXXX-XXXX}
   */
  String open(OpenCollective command, Caller caller);

  /** Makes a new sign-up address; the one before opens nothing from now on. */
  void replaceLink(String reference, Caller caller);

  /**
   * Lets members sign up, or no longer; a closed collective takes nobody, {@code
   * collective.closed}.
   */
  void signUp(String reference, boolean open, Caller caller);

  /** Closes the collective, sign-up and all, or opens it again. The members' cases go on. */
  void close(String reference, boolean closed, Caller caller);

  /**
   * Writes the same words to each member whose case the caller sees and that is not closed. To each
   * it is a message of the branch in the member's own conversation, encrypted where the case is
   * sealed, told as {@link org.branchwork.casework.api.CaseEvent.ReplySent}. Whoever waits for an
   * answer goes on waiting: what is said to all answers nobody's own question.
   *
   * @param text 1 to 20,000 characters, else {@code collective.message}; a gap of a prepared text
   *     breaks {@code reply.gap}
   */
  void writeToAll(String reference, String formKey, @Nullable String text, Caller caller);

  /**
   * Writes a message that was written to all to those who have not had it: who signed up since, and
   * whose case the writer did not see but the caller does. Each has it once.
   */
  void writeToTheRest(String reference, UUID message, Caller caller);

  /**
   * Adds a case that came in by another way, once its member has agreed to what the collective
   * asks. A case is of one collective at most; adding it again changes nothing.
   *
   * @param caseReference of a case that the caller sees, {@code EQ-XXXX-XXXX}, that is open
   * @param how spoken or written, else {@code collective.agreed-how}
   * @param on when the member agreed, else {@code collective.agreed-on}; not in the future
   * @throws CaseworkRuleBroken {@code collective.other} for a case of another collective
   */
  void add(
      String reference,
      String caseReference,
      @Nullable Agreed how,
      @Nullable LocalDate on,
      Caller caller);

  /**
   * Adds a line to the common chronology.
   *
   * @param on the day, else {@code collective.entry-on}; not in the future
   * @param text 1 to 2,000 characters, else {@code collective.entry}
   * @param shared whether each member reads it
   */
  void addEntry(
      String reference,
      String formKey,
      @Nullable LocalDate on,
      @Nullable String text,
      boolean shared,
      Caller caller);

  /**
   * Adds a common document.
   *
   * @param file exactly one, else {@code collective.file}
   * @param shared whether each member reads it
   */
  void addFile(String reference, String formKey, List<NewFile> file, boolean shared, Caller caller);

  /** Shares a line of the chronology or a document with the members, or no longer. */
  void share(String reference, UUID item, boolean shared, Caller caller);

  /** Takes a line out of the chronology. */
  void removeEntry(String reference, UUID entry, Caller caller);
}
