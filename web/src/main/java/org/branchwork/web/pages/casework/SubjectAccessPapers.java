package org.branchwork.web.pages.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.branchwork.casework.api.subjectaccess.PackDesk;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;

/** The papers of a request: the working copy for whoever answers, and what goes out. */
@RequestScoped
class SubjectAccessPapers {

  @Inject PackDesk desk;
  @Inject CaseRequest request;
  @Inject FundRecords fund;
  @Inject Clock clock;

  /** Whether papers were asked for, and are the answer now. */
  boolean given(long number, Caller caller) {
    String wanted = request.isPost() ? "" : request.parameter("papers");
    String name = "subject-access-" + number;
    if (wanted.equals("released")) {
      ReferralFiles.hand(desk.take(number, caller), "", name);
      return true;
    }
    return wanted.equals("working") && worked(number, name + "-working", caller);
  }

  /** The working copy; the page itself says why there is none yet. */
  private boolean worked(long number, String name, Caller caller) {
    try {
      AccessPack pack = desk.working(number, caller);
      ReferralFiles.hand(zip(pack, number, "subject.paper-working"), "", name);
      return true;
    } catch (CaseworkRuleBroken notYet) {
      return false;
    }
  }

  void release(long number, Caller caller) {
    fund.requireDecided(number);
    byte[] zip = zip(desk.clean(number, caller), number, "subject.paper-lead");
    desk.release(number, zip, caller);
  }

  private byte[] zip(AccessPack pack, long number, String lead) {
    Instant now = clock.instant();
    String title = Texts.say("subject.title-one", String.valueOf(number));
    return new AccessPapers(pack, title, Texts.say(lead, Dates.dayOf(now)), now)
        .zip(zip -> fund.addTo(zip, number, now));
  }
}
