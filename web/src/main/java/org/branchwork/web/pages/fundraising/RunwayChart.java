package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.stream.LongStream;
import org.branchwork.fundraising.api.outlook.FundOutlook;
import org.branchwork.web.pages.shared.Pounds;

/**
 * What is left of the strike funds after so many days on strike, as bars in a field of 600 by 160
 * and as the rows of a table: both from the same figures.
 *
 * @param bars none when nothing can be said, or nothing is left
 */
public record RunwayChart(List<Bar> bars) {

  private static final int MOST = 12;
  private static final int WIDTH = 600;
  private static final int HEIGHT = 160;
  private static final int GAP = 8;

  /**
   * What is left after some days.
   *
   * @param left such as {@code £1,234.50}
   */
  public record Bar(long days, String left, int x, int y, int width, int height, int middle) {}

  static RunwayChart of(FundOutlook outlook) {
    long days = outlook.strikeDays().orElse(0);
    if (days == 0) {
      return new RunwayChart(List.of());
    }
    // at most twelve bars, the last one on the last day that can be paid or just before it
    long step = Math.max(1, -Math.floorDiv(-days, MOST - 1L));
    int slot = WIDTH / MOST;
    return new RunwayChart(
        LongStream.rangeClosed(0, days / step)
            .mapToObj(place -> bar(outlook, place * step, Math.toIntExact(place) * slot, slot))
            .toList());
  }

  private static Bar bar(FundOutlook outlook, long days, int x, int slot) {
    long left = outlook.freePence() - days * outlook.dayPence();
    int height = Math.toIntExact(Math.round((double) HEIGHT * left / outlook.freePence()));
    return new Bar(
        days, Pounds.shown(left), x, HEIGHT - height, slot - GAP, height, x + (slot - GAP) / 2);
  }
}
