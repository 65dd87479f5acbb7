package org.branchwork.web.pages.fundraising;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.branchwork.fundraising.api.outlook.FundOutlook;
import org.branchwork.fundraising.api.outlook.OutlookSearch;
import org.branchwork.web.pages.shared.CurrentUser;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;

/**
 * What the treasurer looks ahead by: what waits, what is expected, and how long strike pay lasts.
 */
@Named
@RequestScoped
public class FundAhead {

  @Inject OutlookSearch search;
  @Inject CurrentUser me;

  private FundOutlook outlook = new FundOutlook(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private BarChart runway = new BarChart(List.of());
  private BarChart waiting = new BarChart(List.of());

  @PostConstruct
  void look() {
    outlook = search.outlook(me.fundraising());
    runway = RunwayChart.of(outlook);
    waiting = WaitingChart.of(search.waiting(me.fundraising()));
  }

  public long getLines() {
    return outlook.unmatchedLines();
  }

  public String getUnmatched() {
    return Texts.say(
        "outlook.unmatched-sums",
        Pounds.shown(outlook.unmatchedInPence()),
        Pounds.shown(outlook.unmatchedOutPence()));
  }

  public String getExpected() {
    return Pounds.shown(outlook.expectedPence());
  }

  public String getExpectedNote() {
    return Texts.say(
        "outlook.expected-note",
        outlook.expectedPledges(),
        Pounds.shown(outlook.expectedAgreedPence()));
  }

  /** How long it lasts, as {@code 12 days}. */
  public String getLasts() {
    return outlook.strikeDays().isEmpty()
        ? Texts.get("outlook.unknown")
        : Texts.say("outlook.days", outlook.strikeDays().getAsLong());
  }

  /** How that comes about. */
  public String getReasoning() {
    if (outlook.payees() == 0) {
      return Texts.get("outlook.no-payees");
    }
    if (outlook.ratePence() == 0) {
      return Texts.get("outlook.no-rate");
    }
    return Texts.say(
        "outlook.reasoning",
        Pounds.shown(outlook.strikeFundsPence()),
        Pounds.shown(outlook.owedPence()),
        outlook.payees(),
        Pounds.shown(outlook.ratePence()),
        Pounds.shown(outlook.dayPence()));
  }

  /** What is left after so many days; without bars when nothing can be said. */
  public BarChart getRunway() {
    return runway;
  }

  /** The lines to match by month; without bars when none waits. */
  public BarChart getWaiting() {
    return waiting;
  }
}
