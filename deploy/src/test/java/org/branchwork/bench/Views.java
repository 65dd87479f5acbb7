package org.branchwork.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pages as one signed-in person sees them, in branches of several sizes, turn by turn. */
final class Views {
  private static final int WARM_UP_ROUNDS = 3;

  /** After each change of the branch, for the new sessions of the database to know their way. */
  private static final int WARM_UP = 15;

  private static final int MOST_STATEMENTS = 6;

  private final Stand stand;
  private final String cookie;
  private final Table table;

  Views(Stand stand, String email, Table table) throws Exception {
    this.stand = stand;
    this.cookie = SignedIn.cookie(stand, email);
    this.table = table;
  }

  /**
   * A page: what it is called in the table, where it is, and what stands on it when all is well.
   */
  record Page(String name, String path, String mark) {}

  /**
   * Measures each page so many rounds of so many views in each branch, and reports the medians.
   *
   * @return of each page the median in the largest branch against that in the smallest
   */
  Map<String, Double> grow(Branches branches, List<Page> pages, int rounds, int views)
      throws Exception {
    Map<Page, Map<Integer, List<Double>>> took = new LinkedHashMap<>();
    pages.forEach(page -> took.put(page, new TreeMap<>()));
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      for (int cases : branches.sizes()) {
        branches.see(cases);
        for (var page : pages) {
          views(page, WARM_UP);
          var measured = views(page, views);
          if (round >= 0) {
            took.get(page).computeIfAbsent(cases, key -> new ArrayList<>()).addAll(measured);
          }
        }
      }
    }
    Map<String, Double> grown = new LinkedHashMap<>();
    took.forEach((page, bySize) -> grown.put(page.name(), growth(page, bySize)));
    return grown;
  }

  /** The median of so many views, in seconds, after as many to warm up. */
  double seconds(Page page, int count) throws Exception {
    views(page, count);
    return Median.of(views(page, count)) / 1000;
  }

  private double growth(Page page, Map<Integer, List<Double>> took) {
    Map<Integer, Double> medians = new TreeMap<>();
    took.forEach((cases, each) -> medians.put(cases, Median.of(each)));
    medians.forEach(
        (cases, median) ->
            table.beside(
                String.format(
                    "%s, ms at size %,d, %d views", page.name(), cases, took.get(cases).size()),
                String.format("%.2f", median)));
    var sizes = List.copyOf(medians.keySet());
    return medians.get(sizes.get(sizes.size() - 1)) / medians.get(sizes.get(0));
  }

  /** How long each of so many views took, in milliseconds. */
  private List<Double> views(Page page, int count) throws Exception {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var began = System.nanoTime();
      var answer = stand.get(page.path(), "Cookie", cookie);
      took.add((System.nanoTime() - began) / 1e6);
      if (answer.statusCode() != 200 || !answer.body().contains(page.mark())) {
        throw new IOException(page.name() + ": " + answer.statusCode());
      }
    }
    return took;
  }

  /** Judges how many statements the page says to the database. */
  void count(Page page) throws Exception {
    var spoken = new Recorder(stand).during(() -> stand.get(page.path(), "Cookie", cookie));
    var counted = spoken.stream().map(Recorder.Spoken::sql).filter(Views::counts).toList();
    counted.forEach(
        sql -> System.err.println(page.name() + " says: " + sql.replaceAll("\\s+", " ")));
    table.atMost(page.name() + ", statements a page", counted.size(), MOST_STATEMENTS);
  }

  /** Beside the sign-in row, the caller, and what the portal does each second for itself. */
  private static boolean counts(String sql) {
    return !sql.matches(
        "(?is)(begin|commit|rollback|set |show"
            + " ).*|.*(set_config|platform\\.sign_in|platform\\.outbox"
            + "|platform\\.page_generation|platform\\.audit_|casework\\.draft|casework\\.my_link).*");
  }
}
