package org.branchwork.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good and how quick the matching ladder is, on lines of bank statements with known answers.
 * The module's own tests make them, and only they reach the ladder, which the module hides: so they
 * run as a program of their own.
 */
final class MatchingBench {
  private static final String FIGURES = "org.branchwork.fundraising.matching.MatchingFigures";
  private static final double RIGHT = 95;
  private static final double SUGGESTED = 90;
  private static final double GROWTH = 11;
  private static final String SMALL = "ms 10000 lines, 2000 pledges";
  private static final String LARGE = "ms 100000 lines, 20000 pledges";

  private final Table table;

  MatchingBench(Table table) {
    this.table = table;
  }

  void run() throws IOException, InterruptedException {
    var figures = figures();
    figures.forEach((what, figure) -> table.beside("matching, " + what, text(figure)));
    table.atLeast("matching, automatic matches right, %", figures.get("automatic right %"), 100);
    table.atLeast("matching, suggestions right, %", figures.get("suggested right %"), RIGHT);
    table.atLeast(
        "matching, matchable lines suggested, %", figures.get("matchable suggested %"), SUGGESTED);
    table.atMost(
        "matching, ten times the lines and pledges, times the time",
        figures.get(LARGE) / figures.get(SMALL),
        GROWTH);
  }

  private static Map<String, Double> figures() throws IOException, InterruptedException {
    var target =
        Path.of(System.getProperty("portal.jar")).resolve("../../../fundraising-module/target");
    var classes = target.normalize().resolve("classes");
    var tests = target.normalize().resolve("test-classes");
    if (!Files.isDirectory(tests)) throw new IOException("not built: " + tests);
    var said =
        Programs.run(
            Map.of(),
            List.of(
                "java",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                classes + File.pathSeparator + tests,
                FIGURES));
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
