package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.ImportDesk;
import org.branchwork.fundraising.api.statements.LeftImport;
import org.branchwork.fundraising.api.statements.StatementDesk;

/** Imports the statement files that were left to the portal, each in its treasurer's name. */
@ApplicationScoped
class StatementChores {

  private static final Logger LOG = System.getLogger(StatementChores.class.getName());
  private static final Caller JOB = Caller.system("statement-import");

  @Inject ImportDesk left;
  @Inject StatementDesk statements;

  /** Imports one of them; whether there was one, for more may wait. */
  boolean importNext() {
    Optional<LeftImport> next = left.next(JOB);
    next.ifPresent(this::take);
    return next.isPresent();
  }

  /** What failed is given back with a sentence; tried again and again it would fail again. */
  private void take(LeftImport next) {
    try {
      statements.importFile(next.upload(), next.by());
    } catch (FundraisingRuleBroken refused) {
      left.giveBack(next.upload(), refused.key(), next.by());
    } catch (RuntimeException | OutOfMemoryError failed) {
      // the class alone: a message may hold a line of the bank
      LOG.log(Level.WARNING, "an import of a statement fails: {0}", failed.getClass().getName());
      left.giveBack(next.upload(), "statement.failed", next.by());
    }
  }
}
