package org.branchwork.web.pages.fundraising;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.branchwork.fundraising.api.outlook.WaitingMonth;
import org.branchwork.web.pages.fundraising.BarChart.Point;
import org.branchwork.web.pages.shared.Dates;
import org.branchwork.web.pages.shared.Pounds;
import org.branchwork.web.pages.shared.Texts;

/** How many bank lines wait, by the month in which the bank booked them. */
final class WaitingChart {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.UK);

  private WaitingChart() {}

  static BarChart of(List<WaitingMonth> months) {
    return BarChart.of(months.stream().map(WaitingChart::point).toList());
  }

  private static Point point(WaitingMonth month) {
    String name = Dates.month(month.month());
    return new Point(
        SHORT.format(month.month()),
        List.of(
            month.orBefore() ? Texts.say("outlook.or-before", name) : name,
            Long.toString(month.lines()),
            Pounds.shown(month.inPence()),
            Pounds.shown(month.outPence())),
        month.lines());
  }
}
