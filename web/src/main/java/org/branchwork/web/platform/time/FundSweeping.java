package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.claims.ClaimDesk;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.privacy.PersonalDataDesk;

/**
 * What goes in fundraising as time passes: old drafts, and what tells of people past its period.
 */
@ApplicationScoped
class FundSweeping {

  private static final Caller SWEEP = Caller.system("sweep");
  private static final Caller ERASURE = Caller.system("fund-erasure");

  @Inject PledgeDesk pledges;
  @Inject ClaimDesk claims;
  @Inject PersonalDataDesk personal;

  int drafts() {
    return pledges.sweepExpired(SWEEP) + claims.sweepExpired(SWEEP);
  }

  /** Erases some of it; whether more waits. */
  boolean past() {
    return personal.erasePast(ERASURE) == PersonalDataDesk.AT_ONCE;
  }
}
