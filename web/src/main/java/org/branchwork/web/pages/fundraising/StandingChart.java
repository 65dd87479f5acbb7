package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.KeptFund;
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

  static StandingChart of(List<KeptFund> funds, Map<UUID, Long> promised) {
    long widest =
        funds.stream().mapToLong(fund -> fund.pence() + to(fund, promised)).max().orElse(0);
    return new StandingChart(
        widest == 0
            ? List.of()
            : funds.stream().map(fund -> row(fund, to(fund, promised), widest)).toList());
  }

  private static long to(KeptFund fund, Map<UUID, Long> promised) {
    return promised.getOrDefault(fund.fund(), 0L);
  }

  private static Row row(KeptFund fund, long promised, long widest) {
    return new Row(
        fund.name(),
        Texts.say("outlook.held-promised", Pounds.shown(fund.pence()), Pounds.shown(promised)),
        width(fund.pence(), widest),
        width(promised, widest));
  }

  private static int width(long pence, long widest) {
    return Math.toIntExact(Math.round((double) WIDTH * pence / widest));
  }
}
