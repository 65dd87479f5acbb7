package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.FundSearch;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.LedgerDesk;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.matching.ReconcileSearch;
import org.branchwork.web.platform.identity.AccountDirectory;
import org.branchwork.web.platform.time.DemoClock;

/** The books of the strike fund, so that what the bank shows can be placed to it. */
@ApplicationScoped
class ReconcileDemo implements DemoPart {

  private static final Caller DEMO = Caller.system("demo");

  @Inject FundSearch funds;
  @Inject LedgerDesk ledger;
  @Inject ReconcileSearch lines;
  @Inject ReconcileDesk desk;
  @Inject AccountDirectory accounts;
  @Inject Clock clock;

  @Override
  public int order() {
    return 44;
  }

  @Override
  public void load() {
    ledger.keepFund(funds.bySlug("strike-fund", DEMO).fund(), FundKind.INDUSTRIAL_ACTION, DEMO);
    Caller treasurer =
        Caller.staff(
            accounts.findByEmail("treasurer@demo.branch").orElseThrow().id(),
            Set.of(Permission.READ, Permission.RECONCILE));
    DemoClock.at(clock.instant().minus(Duration.ofDays(1)), () -> matchTheFirst(treasurer));
  }

  /** The others wait for whoever tries the page. */
  private void matchTheFirst(Caller treasurer) {
    List<UUID> first =
        lines.open(OptionalLong.empty(), 2, treasurer).lines().stream()
            .map(OpenLine::line)
            .toList();
    desk.acceptExact(first, treasurer);
  }
}
