package org.branchwork.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A bank's file from the treasurer's upload to the first suggestions, small and large, against
 * hledger on the same file; then the page that reconciles, and the trial balance.
 */
final class ReconcileBench {
  private static final double GROWTH = 11;
  private static final double AS_HLEDGER = 1;
  private static final double PAGE_GROWTH = 1.3;
  private static final double TRIAL_BALANCE_SECONDS = 1;

  private static final int FEW = 1_000;
  private static final int SMALL = 10_000;
  private static final int LARGE = 100_000;
  private static final int LINES_A_PLEDGE = 5;
  private static final int PLEDGES = LARGE / LINES_A_PLEDGE;
  private static final int POSTINGS = 1_000_000;

  /** The server translates its code while it works: until then it is not what it will be. */
  private static final int WARM_UPS = 3;

  private static final int IMPORTS = 3;
  private static final int ROUNDS = 5;
  private static final int VIEWS = 10;
  private static final int TRIALS = 9;
  private static final long FIRST_ACCOUNT = 20_000_000;
  private static final String TREASURER = "treasurer@demo.branch";

  private final Table table;
  private int files;

  ReconcileBench(Table table) {
    this.table = table;
  }

  /** A statement with its pledges, each file of an account of its own. */
  private record Made(Path statement, Path pledges, String account) {}

  void run() throws Exception {
    var stand = Stand.start(Map.of());
    try {
      var views = new Views(stand, TREASURER, table);
      var post = new StatementPost(stand, SignedIn.cookie(stand, TREASURER));
      var seed = new FundSeed(stand);
      var suggestions = "/portal/fund/reconcile?view=open&after=" + seed.lastLine();
      var branches = Branches.alike(stand, List.of(FEW, SMALL, LARGE));
      var few = made(stand, FEW, PLEDGES);
      take(seed, post, few, suggestions);
      branches.see(SMALL);
      var small = small(stand, seed, post, suggestions);
      branches.see(LARGE);
      var made = made(stand, LARGE, PLEDGES);
      var large = take(seed, post, made, suggestions);
      table.beside("import, s for 10,000 lines, 2,000 pledges", text(small));
      table.beside("import, s for 100,000 lines, 20,000 pledges", text(large));
      table.atMost(
          "import, ten times the lines and pledges, times the time", large / small, GROWTH);
      var hledger = Hledger.seconds(made.statement(), lines(made));
      table.beside(Hledger.version() + ", s for the 100,000 lines", text(hledger));
      table.atMost("import, times the time of hledger", large / hledger, AS_HLEDGER);
      table.beside("reconcile, open lines in the largest", String.valueOf(seed.openLines()));
      var page = new Views.Page("reconcile", suggestions, "line=");
      var grown = views.grow(branches, List.of(page), ROUNDS, VIEWS);
      table.atMost("reconcile, most lines against fewest", grown.get("reconcile"), PAGE_GROWTH);
      seed.postings(POSTINGS);
      table.atMost(
          "trial balance over 1,000,000 postings, s",
          views.seconds(
              new Views.Page("trial balance", "/portal/fund/trial-balance", "<tbody"), TRIALS),
          TRIAL_BALANCE_SECONDS);
    } finally {
      stand.clear();
    }
  }

  private double small(Stand stand, FundSeed seed, StatementPost post, String suggestions)
      throws Exception {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < WARM_UPS + IMPORTS; i++) {
      var made = made(stand, SMALL, SMALL / LINES_A_PLEDGE);
      var seconds = take(seed, post, made, suggestions);
      if (i >= WARM_UPS) took.add(seconds);
    }
    return Median.of(took);
  }

  /** Seconds from the upload to the first suggestions. */
  private static double take(FundSeed seed, StatementPost post, Made made, String suggestions)
      throws Exception {
    seed.account(made.account());
    seed.pledges(made.pledges());
    var began = System.nanoTime();
    post.take(made.statement(), suggestions);
    return (System.nanoTime() - began) / 1e9;
  }

  private Made made(Stand stand, int lines, int pledges) throws Exception {
    files++;
    var directory = Files.createDirectory(stand.home().resolve("statement-" + files));
    var account = String.valueOf(FIRST_ACCOUNT + files);
    Invented.run(
        "InventedStatement",
        String.valueOf(files),
        String.valueOf(lines),
        String.valueOf(pledges),
        account,
        directory.toString());
    return new Made(directory.resolve("statement.csv"), directory.resolve("pledges.tsv"), account);
  }

  private static int lines(Made made) throws Exception {
    try (var rows = Files.lines(made.statement())) {
      return (int) rows.count() - 1;
    }
  }

  private static String text(double seconds) {
    return String.format("%.2f", seconds);
  }
}
