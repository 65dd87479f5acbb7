package org.branchwork.web.pages.fundraising;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.branchwork.fundraising.api.pledges.AppealSearch;
import org.branchwork.fundraising.api.pledges.AppealTotals;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The branch's appeals, the newest first, with their figures and the account they show. */
@Named
@RequestScoped
public class AppealsPage {

  static final String PATH = "/portal/fund/appeals";

  @Inject AppealSearch appeals;
  @Inject LedgerFrame frame;
  @Inject Clock clock;
  @Inject CurrentUser me;

  private List<Line> lines = List.of();

  /** An appeal as a row. */
  public record Line(
      String title,
      String slug,
      String fund,
      String state,
      String tone,
      String goal,
      String pledged,
      String agreed,
      String paid,
      String account,
      boolean shown) {}

  public void load() {
    if (frame.enter(Set.of(), Map.of(), act -> null)) {
      Map<UUID, AppealTotals> totals = appeals.totals(me.fundraising());
      lines =
          appeals.appeals(me.fundraising()).stream()
              .map(appeal -> line(appeal, totals.get(appeal.appeal())))
              .toList();
    }
  }

  private Line line(AppealView appeal, @Nullable AppealTotals found) {
    AppealTotals totals = Objects.requireNonNullElse(found, new AppealTotals(0, 0, 0, 0));
    return new Line(
        appeal.title(),
        appeal.slug(),
        appeal.fundName(),
        state(appeal),
        appeal.takesPledges() ? "ok" : "",
        appeal.goalPence().isPresent() ? PledgeAmount.shown(appeal.goalPence().getAsLong()) : "",
        PledgeAmount.shown(totals.pledgedPence()),
        PledgeAmount.shown(totals.agreedPence()),
        PledgeAmount.shown(totals.paidPence()),
        appeal
            .account()
            .map(account -> account.sortCodeInPairs() + " " + account.number())
            .orElse(Texts.get("appeals.no-account")),
        appeal.published());
  }

  private String state(AppealView appeal) {
    if (!appeal.published()) {
      return Texts.get("appeals.hidden");
    }
    if (appeal.opensOn().isAfter(LocalDate.now(clock))) {
      return Texts.say("appeals.opens", Dates.day(appeal.opensOn()));
    }
    return Texts.get(appeal.takesPledges() ? "appeals.open" : "appeals.closed");
  }

  public List<Line> getLines() {
    return lines;
  }
}
