package org.branchwork.web.pages.fundraising;

import java.util.List;
import org.branchwork.fundraising.api.outlook.FundStanding;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;

/**
 * What each fund holds and what is promised to it, as bars that lie, what is promised right of what
 * is held; the widest fund is 600 wide.
 *
 * @param rows none when no fund holds anything and nothing is promised
 */
public record StandingChart(List<Row> rows) {

  private static final int WIDTH = 600;

  /** A fund: both sums in words, and how wide each is drawn. */
  public record Row(String name, String sums, int heldWidth, int promisedWidth) {}

  static StandingChart of(List<FundStanding> funds) {
    long widest = funds.stream().mapToLong(StandingChart::whole).max().orElse(0);
    return new StandingChart(
        widest == 0 ? List.of() : funds.stream().map(fund -> row(fund, widest)).toList());
  }

  private static long whole(FundStanding fund) {
    return fund.heldPence() + fund.expectedPence();
  }

  private static Row row(FundStanding fund, long widest) {
    return new Row(
        fund.name(),
        Texts.say(
            "outlook.held-promised",
            Pounds.shown(fund.heldPence()),
            Pounds.shown(fund.expectedPence())),
        width(fund.heldPence(), widest),
        width(fund.expectedPence(), widest));
  }

  private static int width(long pence, long widest) {
    return Math.toIntExact(Math.round((double) WIDTH * pence / widest));
  }
}
