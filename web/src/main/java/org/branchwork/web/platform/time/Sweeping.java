package org.branchwork.web.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.privacy.AccessDesk;
import org.branchwork.web.platform.identity.SignInDesk;
import org.branchwork.web.platform.throttle.Throttle;

/** What is kept for a while and then thrown away; each by itself, so that one failure is one. */
@ApplicationScoped
class Sweeping {

  private static final Caller SWEEP = Caller.system("sweep");

  @Inject EnquiryDesk enquiries;
  @Inject AccessDesk access;
  @Inject SignInDesk signIns;
  @Inject Throttle throttle;

  List<Chore> chores() {
    return List.of(
        new Chore("sweep", () -> enquiries.sweepExpired(SWEEP)),
        new Chore("broken glass", () -> access.mendGlass(SWEEP)),
        new Chore("sign-ins", signIns::sweepExpired),
        new Chore("throttle", throttle::sweep));
  }
}
