package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.stream.LongStream;
import org.branchwork.fundraising.api.outlook.FundOutlook;
import org.branchwork.web.pages.fundraising.BarChart.Point;
import org.branchwork.web.pages.shared.Pounds;

/** What is left of the strike funds after so many days on strike. */
final class RunwayChart {

  private RunwayChart() {}

  /** No bars when nothing can be said, or nothing is left. */
  static BarChart of(FundOutlook outlook) {
    long days = outlook.strikeDays().orElse(0);
    if (days == 0) {
      return new BarChart(List.of());
    }
    // the last bar is on the last day that can be paid or just before it
    long step = Math.max(1, -Math.floorDiv(-days, BarChart.MOST - 1L));
    return BarChart.of(
        LongStream.rangeClosed(0, days / step)
            .mapToObj(place -> point(outlook, place * step))
            .toList());
  }

  private static Point point(FundOutlook outlook, long days) {
    long left = outlook.freePence() - days * outlook.dayPence();
    return new Point("" + days, List.of(Pounds.shown(left)), left);
  }
}
