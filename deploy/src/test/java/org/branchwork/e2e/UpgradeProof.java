package org.branchwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A filled database of an older portal under the one at hand. Run by {@code deploy/bin/proof
 * upgrade}, which builds the older jar and names it in {@code -Dupgrade.jar=}.
 */
class UpgradeProof {
  private static final int CASES = Integer.getInteger("upgrade.cases", 20_000);

  @TempDir Path home;

  @Test
  void a_database_filled_by_an_older_portal_is_whole_under_this_one_and_both_serve()
      throws Exception {
    var before = filledByTheOlder(Path.of(System.getProperty("upgrade.jar")));

    Map<String, String> after;
    try (var newer = Launched.run(home, Map.of(), "--demo")) {
      assertServes(newer.awaitReady());
      after = counts();
    }

    var differ = new TreeMap<>(before);
    differ.entrySet().removeIf(table -> isAsBefore(table, after));
    new ProofResult("upgrade")
        .put("passed", differ.isEmpty())
        .put("from", System.getProperty("upgrade.from", ""))
        .put("cases", CASES)
        .put("tables", before.size())
        .put("tablesThatDiffer", differ.size())
        .write();
    assertThat(differ).as("before, unlike " + after).isEmpty();
  }

  private Map<String, String> filledByTheOlder(Path jar) throws Exception {
    try (var older = Launched.runJar(jar, home, Map.of(), "--demo")) {
      assertServes(older.awaitReady());
      try (var superuser = Reckoning.superuser(home)) {
        Filling.add(superuser, 1, CASES);
      }
      return counts();
    }
  }

  private Map<String, String> counts() throws SQLException {
    try (var superuser = Reckoning.superuser(home)) {
      return Filling.counts(superuser);
    }
  }

  /** The platform's own records may grow while a portal runs; no other may. */
  private static boolean isAsBefore(Map.Entry<String, String> table, Map<String, String> after) {
    var now = after.get(table.getKey());
    if (table.getKey().startsWith("platform.") || table.getKey().endsWith("_history")) {
      return now != null && Long.parseLong(now) >= Long.parseLong(table.getValue());
    }
    return table.getValue().equals(now);
  }

  private static void assertServes(String url) throws Exception {
    for (var path : new String[] {"/", "/contact", "/news", "/donate", "/contact/enquiry"}) {
      var request = HttpRequest.newBuilder(URI.create(url + path)).build();
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }
  }
}
