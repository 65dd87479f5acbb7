package org.branchwork.fundraising.api.statements;

import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Imports that take longer than a request may: they are left to the portal, whose job does them one
 * after the other by {@link StatementDesk#importFile}. What was left stays left when the portal is
 * killed, and is done after its next start; an import that is killed leaves nothing.
 *
 * <p>While a file is left it is neither answered, thrown away nor replaced ({@code
 * statement.underway}); leaving it again changes nothing. Every method throws {@link
 * FundraisingRuleBroken} {@code not-allowed} without the permission RECONCILE.
 */
public interface ImportDesk {

  /** Files of more bytes are left to the portal; of a CSV file that is some 2,000 lines. */
  int AT_ONCE_BYTES = 200_000;

  /**
   * Leaves a file to the portal when it is large.
   *
   * @return false when it is small: it can be imported at once, and nothing has changed
   * @throws FundraisingRuleBroken {@code statement.gone} when nothing of the caller waits under
   *     this id
   */
  boolean leave(UUID upload, Caller caller);

  /** The file that was left first, for the portal's job; none while something is imported. */
  Optional<LeftImport> next(Caller job);

  /** Notes how far the import of a file is, whatever becomes of the transaction that imports it. */
  void note(UUID upload, ImportStage stage, int done, int total, Caller caller);

  /**
   * Notes that a file could not be imported, so that it waits for its reader again.
   *
   * @param why the key of a refusal
   */
  void giveBack(UUID upload, String why, Caller caller);
}
