package org.branchwork.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first page of the triage queue, for somebody who sees every case, in branches of three sizes,
 * turn by turn.
 */
final class QueueBench {
  private static final double GROWTH = 1.3;
  private static final int MOST_STATEMENTS = 6;
  private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 12;

  /** After each change of the branch, for the new sessions of the database to know their way. */
  private static final int WARM_UP = 15;

  private static final int VIEWS = 25;
  private static final String PATH = "/portal/cases?view=new";

  private final Table table;

  QueueBench(Table table) {
    this.table = table;
  }

  void run() throws Exception {
    var stand = Stand.start(Map.of());
    try {
      var lead = SignedIn.cookie(stand, "caselead@demo.branch");
      var branches = Branches.of(stand, SIZES);
      Map<Integer, List<Double>> took = new TreeMap<>();
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        for (int cases : SIZES) {
          branches.see(cases);
          views(stand, lead, WARM_UP);
          var views = views(stand, lead, VIEWS);
          if (round >= 0) took.computeIfAbsent(cases, key -> new ArrayList<>()).addAll(views);
        }
      }
      report(took);
      var statements = statements(stand, lead);
      table.atMost("queue, statements a page", statements, MOST_STATEMENTS);
    } finally {
      stand.clear();
    }
  }

  private void report(Map<Integer, List<Double>> took) throws IOException {
    for (int cases : SIZES) {
      var median = Median.of(took.get(cases));
      table.beside(
          String.format("queue, ms at %,d cases, %d views", cases, took.get(cases).size()),
          String.format("%.2f", median));
    }
    var least = Median.of(took.get(SIZES.get(0)));
    var most = Median.of(took.get(SIZES.get(SIZES.size() - 1)));
    table.atMost("queue, most cases against fewest", most / least, GROWTH);
  }

  /** How long each of so many views took, in milliseconds. */
  private static List<Double> views(Stand stand, String cookie, int count) throws Exception {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var began = System.nanoTime();
      var page = stand.get(PATH, "Cookie", cookie);
      took.add((System.nanoTime() - began) / 1e6);
      if (page.statusCode() != 200 || !page.body().contains("EQ-")) {
        throw new IOException("no queue: " + page.statusCode());
      }
    }
    return took;
  }

  private static double statements(Stand stand, String cookie) throws Exception {
    var spoken = new Recorder(stand).during(() -> stand.get(PATH, "Cookie", cookie));
    var counted = spoken.stream().map(Recorder.Spoken::sql).filter(QueueBench::counts).toList();
    counted.forEach(sql -> System.err.println("queue says: " + sql.replaceAll("\\s+", " ")));
    return counted.size();
  }

  /** Beside the sign-in row, the caller, and what the portal does each second for itself. */
  private static boolean counts(String sql) {
    return !sql.matches(
        "(?is)(begin|commit|rollback|set |show ).*|.*(set_config|platform\\.sign_in|platform\\.outbox"
            + "|platform\\.page_generation|platform\\.audit_|casework\\.draft|casework\\.my_link).*");
  }
}
