package org.branchwork.web.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundSearch;
import org.branchwork.fundraising.api.pledges.AppealDesk;
import org.branchwork.fundraising.api.pledges.MakePledge;
import org.branchwork.fundraising.api.pledges.PledgeDesk;
import org.branchwork.fundraising.api.pledges.PledgeKind;
import org.branchwork.fundraising.api.pledges.Recurrence;
import org.branchwork.fundraising.api.pledges.WriteAppeal;
import org.branchwork.web.platform.time.DemoClock;
import org.jspecify.annotations.Nullable;

/** An appeal on the strike fund of the demo branch, and what was promised on it. */
@ApplicationScoped
class PledgesDemo implements DemoPart {

  private static final Caller DEMO = Caller.system("demo");
  private static final int DAYS_AGO = 60;
  private static final long GOAL_PENCE = 500_000;
  private static final List<Long> PERSONS_PENCE = List.of(2_000L, 1_000L, 5_000L, 2_500L, 1_500L);

  @Inject FundSearch funds;
  @Inject AppealDesk appeals;
  @Inject PledgeDesk pledges;
  @Inject Clock clock;

  private final UUID appeal = UUID.randomUUID();

  @Override
  public int order() {
    return 41;
  }

  @Override
  public void load() {
    LocalDate today = LocalDate.now(clock);
    DemoClock.at(clock.instant().minus(Duration.ofDays(DAYS_AGO)), () -> open(today));
    pledges.moveTotals(DEMO);
  }

  private void open(LocalDate today) {
    DemoText text = DemoText.read("winter-appeal.md");
    appeals.open(
        new WriteAppeal(
            appeal,
            "winter-hardship",
            funds.bySlug("strike-fund", DEMO).fund(),
            text.fact("title"),
            text.markdown(),
            OptionalLong.of(GOAL_PENCE),
            today.minusDays(DAYS_AGO),
            null,
            true),
        DEMO);
    pledge(PledgeKind.BRANCH, 15_000, "Southgate branch", today.minusDays(DAYS_AGO + 6), "7b");
    pledge(PledgeKind.ORGANISATION, 120_000, "Eastbank region", null, null);
    pledge(PledgeKind.ORGANISATION, 25_000, "Riverside Trades Council", null, null);
    PERSONS_PENCE.forEach(pence -> pledge(PledgeKind.PERSON, pence, null, null, null));
  }

  private void pledge(
      PledgeKind kind,
      long pence,
      @Nullable String name,
      @Nullable LocalDate meetingOn,
      @Nullable String minute) {
    pledges.make(
        new MakePledge(
            UUID.randomUUID().toString(),
            appeal,
            kind,
            pence,
            Recurrence.ONCE,
            name,
            null,
            null,
            name != null,
            meetingOn,
            minute,
            null,
            false),
        DEMO);
  }
}
