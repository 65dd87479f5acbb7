package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.deadlines.LimitDesk;
import org.branchwork.casework.api.privacy.AccessDesk;
import org.branchwork.casework.api.referrals.ReferralDesk;
import org.branchwork.web.platform.identity.SignInDesk;
import org.branchwork.web.platform.throttle.Throttle;

/**
 * What time does by itself: it throws away what was kept for a while, and watches the limits; each
 * by itself, so that one failure is one.
 */
@ApplicationScoped
class Sweeping {

  private static final Caller SWEEP = Caller.system("sweep");
  private static final Caller LIMITS = Caller.system("limits");

  @Inject EnquiryDesk enquiries;
  @Inject AccessDesk access;
  @Inject LimitDesk limits;
  @Inject ReferralDesk referrals;
  @Inject SignInDesk signIns;
  @Inject Throttle throttle;

  List<Chore> chores() {
    return List.of(
        new Chore("sweep", () -> enquiries.sweepExpired(SWEEP)),
        new Chore("broken glass", () -> access.mendGlass(SWEEP)),
        new Chore("referral papers", () -> referrals.sweep(SWEEP)),
        new Chore("time limits", () -> limits.watch(LIMITS)),
        new Chore("sign-ins", signIns::sweepExpired),
        new Chore("throttle", throttle::sweep));
  }
}
