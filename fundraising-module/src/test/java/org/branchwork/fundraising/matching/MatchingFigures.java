package org.branchwork.fundraising.matching;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.branchwork.fundraising.matching.InventedLines.Labelled;

/**
 * Prints how good and how quick the ladder is, a figure a line: a name, a tab, a number. Run by
 * {@code deploy/bin/bench matching}, in a process of its own.
 */
public final class MatchingFigures {

  /** The set that the tests hold the ladder to. */
  static final long SEED = 20261128;

  static final int LINES = 2_400;
  static final int PLEDGES = 700;

  private static final int ROUNDS = 7;
  private static final int WARM_UP = 2;

  /** As many small sets as make one large, so that what others do disturbs both alike. */
  private static final int SMALL_SETS = 10;

  private MatchingFigures() {}

  /** Without arguments. */
  public static void main(String[] none) {
    quality(System.out);
    List<InventedLines> small =
        LongStream.range(SEED, SEED + SMALL_SETS)
            .mapToObj(seed -> InventedLines.of(seed, 10_000, 2_000))
            .toList();
    InventedLines large = InventedLines.of(SEED, 100_000, 20_000);
    for (int i = 0; i < WARM_UP; i++) {
      mean(small);
    }
    double[] ofSmall = new double[ROUNDS];
    double[] ofLarge = new double[ROUNDS];
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ofSmall[i] = mean(small);
      ofLarge[i] = milliseconds(large);
      times[i] = ofLarge[i] / ofSmall[i];
    }
    print(System.out, "ms 10000 lines, 2000 pledges", median(ofSmall));
    print(System.out, "ms 100000 lines, 20000 pledges", median(ofLarge));
    print(System.out, "ten times the lines and pledges, times the time", median(times));
  }

  private static double mean(List<InventedLines> sets) {
    return sets.stream().mapToDouble(MatchingFigures::milliseconds).average().orElseThrow();
  }

  private static void quality(PrintStream out) {
    Score score = Score.of(InventedLines.of(SEED, LINES, PLEDGES));
    print(out, "lines", LINES);
    print(out, "automatic", score.automatic.of);
    print(out, "automatic right %", score.automatic.percent());
    print(out, "suggested", score.suggested.of);
    print(out, "suggested right %", score.suggested.percent());
    print(out, "matchable suggested %", score.matchable.percent());
    score.rungs.forEach(
        (rung, share) -> {
          print(out, rung + " precision %", share.percent());
          print(out, rung + " recall %", 100.0 * share.right / score.matchable.of);
        });
  }

  /** Processor time of this thread, for others may be at work on the machine. */
  private static double milliseconds(InventedLines invented) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    var pledges = invented.pledges.pledges();
    var payers = invented.pledges.payers();
    long before = threads.getCurrentThreadCpuTime();
    MatchingDoor ladder = new MatchingDoor(pledges, payers, true);
    int matched = 0;
    for (Labelled labelled : invented.all) {
      matched += ladder.decide(labelled.line()).pledge() == null ? 0 : 1;
    }
    double taken = (threads.getCurrentThreadCpuTime() - before) / 1e6;
    if (matched < invented.all.size() / 2) {
      throw new IllegalStateException("the ladder matched next to nothing");
    }
    return taken;
  }

  private static double median(double[] figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }

  private static void print(PrintStream out, String name, double figure) {
    out.printf(Locale.ROOT, "%s\t%.2f%n", name, figure);
  }
}
