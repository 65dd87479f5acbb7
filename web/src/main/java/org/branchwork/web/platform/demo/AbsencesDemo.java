package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.absences.AbsenceDesk;
import org.branchwork.casework.api.absences.NewAbsence;
import org.branchwork.web.platform.identity.AccountDirectory;

/** One of the two caseworkers is going to be away for a week, and the case lead covers. */
@ApplicationScoped
class AbsencesDemo implements DemoPart {

  private static final int AFTER_CASES = 26;
  private static final int IN_DAYS = 3;
  private static final int DAYS = 7;

  @Inject AbsenceDesk desk;
  @Inject AccountDirectory accounts;
  @Inject Clock clock;

  @Override
  public int order() {
    return AFTER_CASES;
  }

  @Override
  public void load() {
    UUID lead = account("caselead");
    LocalDate first = LocalDate.now(clock).plusDays(IN_DAYS);
    desk.enter(
        new NewAbsence(account("caseworker"), first, first.plusDays(DAYS - 1), lead, null),
        Caller.staff(lead, Set.of(Permission.values())));
  }

  private UUID account(String name) {
    return accounts.findByEmail(name + "@demo.branch").orElseThrow().id();
  }
}
