package org.branchwork.web.pages.fundraising;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Upright bars in a field of 600 by 160, and the rows of the table that says the same: both from
 * the same figures.
 *
 * @param bars at most twelve; none when there is nothing to be seen
 */
public record BarChart(List<Bar> bars) {

  static final int MOST = 12;
  private static final int WIDTH = 600;
  private static final int HEIGHT = 160;
  private static final int GAP = 8;

  /**
   * What a bar shows.
   *
   * @param label what stands below it
   * @param figures what the table says of it, in words
   * @param value how high it is beside the others; not below 0
   */
  record Point(String label, List<String> figures, long value) {}

  /** A bar and its row in the table. */
  public record Bar(
      String label, List<String> figures, int x, int y, int width, int height, int middle) {}

  static BarChart of(List<Point> points) {
    long highest = points.stream().mapToLong(Point::value).max().orElse(0);
    int slot = WIDTH / MOST;
    return new BarChart(
        highest == 0
            ? List.of()
            : IntStream.range(0, points.size())
                .mapToObj(place -> bar(points.get(place), highest, place * slot, slot - GAP))
                .toList());
  }

  private static Bar bar(Point point, long highest, int x, int width) {
    int height = Math.toIntExact(Math.round((double) HEIGHT * point.value() / highest));
    return new Bar(
        point.label(), point.figures(), x, HEIGHT - height, width, height, x + width / 2);
  }
}
