package org.branchwork.web.bridges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.absences.AbsenceSearch;
import org.branchwork.casework.api.deadlines.HandOverSearch;
import org.branchwork.web.platform.identity.IdentityEvent.AccountDisabled;
import org.branchwork.web.platform.identity.IdentityEvent.RolesChanged;
import org.branchwork.web.platform.identity.IdentityRuleBroken;
import org.branchwork.web.platform.identity.Roles;

/**
 * No account ends, or works cases no more, while it has one whose time limit is within 28 days: the
 * limit would be nobody's; nor while it covers for somebody. Told inside the transaction of the
 * act, which is undone then.
 */
@ApplicationScoped
class RefusalFromNearLimits {

  private static final Caller ACCOUNTS = Caller.system("accounts");

  @Inject HandOverSearch cases;
  @Inject AbsenceSearch absences;

  void disabled(@Observes AccountDisabled event) {
    refuse(event.accountId());
  }

  void changed(@Observes RolesChanged event) {
    if (!Roles.permissions(event.roles()).contains("casework.work")) {
      refuse(event.accountId());
    }
  }

  private void refuse(UUID account) {
    if (cases.near(account, ACCOUNTS) > 0) {
      throw new IdentityRuleBroken("account.limits-near");
    }
    if (absences.coveredBy(account, ACCOUNTS) > 0) {
      throw new IdentityRuleBroken("account.covers");
    }
  }
}
