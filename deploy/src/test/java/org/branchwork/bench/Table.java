package org.branchwork.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What was measured, against what is wanted. */
final class Table {
  private record Row(String what, String figure, String target, String verdict) {}

  private final List<Row> rows = new ArrayList<>();
  private boolean missed;

  /** A figure with nothing wanted of it, to compare with. */
  void beside(String what, String figure) {
    rows.add(new Row(what, figure, "", ""));
  }

  void atLeast(String what, double figure, double target) {
    judge(what, figure, "≥ ", target, figure >= target);
  }

  void atMost(String what, double figure, double target) {
    judge(what, figure, "≤ ", target, figure <= target);
  }

  private void judge(String what, double figure, String sign, double target, boolean met) {
    missed |= !met;
    rows.add(new Row(what, text(figure), sign + text(target), met ? "met" : "MISSED"));
  }

  /** A wrong answer is no speed. */
  void must(String what, boolean so) {
    missed |= !so;
    rows.add(new Row(what, so ? "yes" : "no", "yes", so ? "met" : "MISSED"));
  }

  boolean isMissed() {
    return missed;
  }

  void print(PrintStream out) {
    int width = rows.stream().mapToInt(row -> row.what().length()).max().orElse(0);
    for (var row : rows) {
      out.printf(
          "%-" + width + "s  %12s  %9s  %s%n",
          row.what(),
          row.figure(),
          row.target(),
          row.verdict());
    }
  }

  private static String text(double figure) {
    return figure == Math.rint(figure) && Math.abs(figure) >= 1
        ? String.format("%.0f", figure)
        : String.format("%.2f", figure);
  }
}
