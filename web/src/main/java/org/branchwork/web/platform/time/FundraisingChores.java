package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.LedgerProof;
import org.branchwork.fundraising.api.ledger.ProofDesk;
import org.branchwork.fundraising.api.pledges.PledgeDesk;

/**
 * What time does in fundraising: the books are chained and every night proved, public figures
 * follow, and old drafts go.
 */
@ApplicationScoped
class FundraisingChores {

  private static final Logger LOG = System.getLogger(FundraisingChores.class.getName());
  private static final Caller SEALER = Caller.system("ledger-seal");
  private static final Caller PROVER = Caller.system("ledger-proof");
  private static final Caller TOTALS = Caller.system("public-totals");
  private static final Caller SWEEP = Caller.system("sweep");

  /** How many entries one transaction chains. */
  private static final int ROUND = 500;

  @Inject LedgerDesk ledger;
  @Inject ProofDesk proofs;
  @Inject PledgeDesk pledges;

  /** Chains some entries; whether more wait. */
  boolean seal() {
    return ledger.seal(ROUND, SEALER) == ROUND;
  }

  /** Proves the books once a night; how many places differ, of which the first one is known. */
  int prove() {
    if (proofs.proveNightly(PROVER).map(LedgerProof::holds).orElse(true)) {
      return 0;
    }
    LOG.log(Level.ERROR, "the books of the fund do not hold: run admin verify-ledger");
    return 1;
  }

  int moveTotals() {
    return pledges.moveTotals(TOTALS);
  }

  int sweep() {
    return pledges.sweepExpired(SWEEP);
  }
}
