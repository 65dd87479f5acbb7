package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.accounts.PublishedAccountDesk;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.ledger.LedgerProof;
import org.branchwork.fundraising.api.ledger.ProofDesk;
import org.branchwork.fundraising.api.pledges.FollowUpDesk;
import org.branchwork.fundraising.api.pledges.PledgeDesk;

/**
 * What time does in fundraising: the books are chained and every night proved, accounts that are
 * shown are watched, public figures follow, donors are thanked and reminded, and old drafts and
 * what is past its period go.
 */
@ApplicationScoped
class FundraisingChores {

  private static final Logger LOG = System.getLogger(FundraisingChores.class.getName());
  private static final Caller SEALER = Caller.system("ledger-seal");
  private static final Caller PROVER = Caller.system("ledger-proof");
  private static final Caller ACCOUNTS = Caller.system("account-seals");
  private static final Caller TOTALS = Caller.system("public-totals");
  private static final Caller FOLLOW_UP = Caller.system("pledge-follow-up");

  /** How many entries one transaction chains. */
  private static final int ROUND = 500;

  @Inject LedgerDesk ledger;
  @Inject ProofDesk proofs;
  @Inject PublishedAccountDesk accounts;
  @Inject PledgeDesk pledges;
  @Inject FollowUpDesk followUps;
  @Inject FundSweeping sweeping;

  private volatile boolean olderSealed;

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

  /** Looks at the accounts that funds show; how many seals it now told of that do not hold. */
  int watchAccounts() {
    if (!olderSealed) {
      accounts.sealOlder(ACCOUNTS);
      olderSealed = true;
    }
    int broken = accounts.watch(ACCOUNTS);
    if (broken > 0) {
      LOG.log(Level.ERROR, "the seal of a fund's account does not hold, so it is not shown");
    }
    return broken;
  }

  int moveTotals() {
    return pledges.moveTotals(TOTALS);
  }

  /** Thanks some donors; whether more wait. */
  boolean thank() {
    return followUps.thank(FOLLOW_UP) == FollowUpDesk.AT_ONCE;
  }

  /** Lets some pledges lapse; whether more wait. */
  boolean lapse() {
    return followUps.lapse(FOLLOW_UP) == FollowUpDesk.AT_ONCE;
  }

  /** Reminds some donors; whether more wait. */
  boolean remind() {
    return followUps.remind(FOLLOW_UP) == FollowUpDesk.AT_ONCE;
  }

  int sweep() {
    return sweeping.drafts();
  }

  /** Erases some of what is past its period; whether more waits. */
  boolean erasePast() {
    return sweeping.past();
  }
}
