package org.branchwork.fundraising.api.statements;

import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Imports bank statements. Every method throws {@link FundraisingRuleBroken} when a rule forbids
 * it, and then nothing has changed; {@code not-allowed} without the permission RECONCILE, {@code
 * statement.underway} to change or replace a file that was left to {@link ImportDesk}.
 *
 * <p>A day is a multiset of lines: of each line (day, amount, text, and balance where the file
 * shows one) as many are kept as the file that shows most of them shows. So two genuine equal lines
 * both stay, and files that overlap add nothing twice, in whatever order they come. Where this
 * cannot be told, the treasurer is asked.
 */
public interface StatementDesk {

  /**
   * Takes a file in, to be looked at; no line is imported. One that the same caller had waiting is
   * thrown away.
   *
   * @param name as it is called where it comes from; shortened to 200 characters
   * @param bytes at most {@link ReadFile#MOST_BYTES}
   * @return what to call it by
   * @throws FundraisingRuleBroken {@code statement.file.empty}, {@code statement.file.large}
   */
  UUID read(String name, byte[] bytes, Caller caller);

  /**
   * Answers what was asked about a file; the last answers count.
   *
   * @throws FundraisingRuleBroken {@code statement.gone}, {@code statement.account.unknown}
   */
  void answer(UUID upload, StatementAnswers answers, Caller caller);

  /**
   * Says what the columns of a file mean, for it and for every later file with the same headings.
   *
   * @param headingRow which of the first rows holds the headings, from 0; {@code null}: none does
   * @param meanings one for each column, from the left
   * @param dateOrder {@code null} when it is not known
   * @throws FundraisingRuleBroken {@code statement.gone}, {@code mapping.row.unknown}, {@code
   *     mapping.headings.long}, and as {@link ColumnMapping}
   */
  void drawMapping(
      UUID upload,
      @Nullable Integer headingRow,
      List<ColumnMeaning> meanings,
      @Nullable DateOrder dateOrder,
      Caller caller);

  /** Adds an account of the branch; the same again changes nothing. */
  void addAccount(BankAccount account, Caller caller);

  /**
   * Imports a file, all of it or nothing, and calls it what the upload was called. Bytes that were
   * imported before are the same file: that one is returned and nothing changes. A large one is
   * better left to {@link ImportDesk}.
   *
   * @throws FundraisingRuleBroken {@code statement.gone} when nothing waits under this id, {@code
   *     statement.unread} when it cannot be read, {@code statement.questions} while something has
   *     to be answered
   */
  StatementFileView importFile(UUID upload, Caller caller);

  /** Throws away what was not imported. */
  void discard(UUID upload, Caller caller);
}
