package org.branchwork.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good and how quick the matching ladder is, on lines of bank statements with known answers.
 * The module's own tests make them, and only they reach the ladder, which the module hides: so they
 * run as a program of their own.
 */
final class MatchingBench {
  private static final double RIGHT = 95;
  private static final double SUGGESTED = 90;
  private static final double GROWTH = 11;
  private static final String TIMES = "ten times the lines and pledges, times the time";

  private final Table table;

  MatchingBench(Table table) {
    this.table = table;
  }

  void run() throws IOException, InterruptedException {
    var figures = figures();
    double times = figures.remove(TIMES);
    figures.forEach((what, figure) -> table.beside("matching, " + what, text(figure)));
    table.atLeast("matching, automatic matches right, %", figures.get("automatic right %"), 100);
    table.atLeast("matching, suggestions right, %", figures.get("suggested right %"), RIGHT);
    table.atLeast(
        "matching, matchable lines suggested, %", figures.get("matchable suggested %"), SUGGESTED);
    table.atMost("matching, " + TIMES, times, GROWTH);
  }

  private static Map<String, Double> figures() throws IOException, InterruptedException {
    var said = Invented.run("MatchingFigures");
    var figures = new LinkedHashMap<String, Double>();
    said.lines()
        .map(line -> line.split("\t"))
        .forEach(parts -> figures.put(parts[0], Double.valueOf(parts[1])));
    return figures;
  }

  private static String text(double figure) {
    return figure == Math.rint(figure) ? String.valueOf((long) figure) : String.valueOf(figure);
  }
}
