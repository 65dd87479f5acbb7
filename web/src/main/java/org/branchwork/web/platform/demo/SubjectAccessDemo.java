package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.subjectaccess.NewAccessRequest;
import org.branchwork.casework.api.subjectaccess.ReceivedBy;
import org.branchwork.casework.api.subjectaccess.SubjectAccessDesk;
import org.branchwork.web.platform.identity.AccountDirectory;

/** A member of one of the demo's cases asks for what the branch keeps. */
@ApplicationScoped
class SubjectAccessDemo implements DemoPart {

  private static final int AFTER_COLLECTIVES = 27;
  private static final int DAYS_AGO = 5;

  @Inject SubjectAccessDesk desk;
  @Inject AccountDirectory accounts;
  @Inject Clock clock;

  @Override
  public int order() {
    return AFTER_COLLECTIVES;
  }

  @Override
  public void load() {
    NewAccessRequest asked =
        new NewAccessRequest(
            "Maya Lindqvist",
            null,
            "01632 960101",
            "0047120",
            LocalDate.now(clock).minusDays(DAYS_AGO),
            ReceivedBy.LETTER,
            null);
    desk.record(asked, UUID.randomUUID().toString(), lead());
  }

  private Caller lead() {
    UUID account =
        accounts.holding("casework.subject-access").stream()
            .filter(each -> each.email().startsWith("dataprotection@"))
            .findFirst()
            .orElseThrow()
            .id();
    return Caller.staff(account, Set.of(Permission.SUBJECT_ACCESS));
  }
}
