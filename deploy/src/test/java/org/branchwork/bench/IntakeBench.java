package org.branchwork.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Enquiries sent as JSON by 32 clients at once, against pgbench saying the same statements to the
 * same database in one transaction, turn by turn. Mail and notices go out meanwhile, as they always
 * do.
 */
final class IntakeBench {
  private static final double SHARE = 0.35;
  private static final int SECONDS = 30;
  private static final int ROUNDS = 3;

  /** The server translates its code while it works: until then it is not what it will be. */
  private static final int WARM_UP_SECONDS = 60;

  private static final String PATH = "/api/v1/enquiries";

  /** Out of the million that each client of pgbench counts in, so that no round repeats another. */
  private static final int NUMBERS_A_ROUND = 300_000;

  private static final long FIRST_CASE = 700_000_001L;
  private static final long FIRST_MESSAGE = 800_000_001L;
  private static final long FIRST_OUTBOX_ROW = 900_000_001L;
  private static final String DOCUMENT =
      """
      {"name":"Ann Example","telephone":"01632 960 001","email":"ann@example.org",\
      "employer":"Invented Council","message":"%s"}"""
          .formatted("My hours were cut without a word. ".repeat(15).strip());
  private static final String LUA =
      """
      local out = io.open("%1$s", "a")
      wrk.method = "POST"
      wrk.headers["Content-Type"] = "application/json"
      wrk.body = [[%2$s]]
      function response(status, headers, body)
        local reference = string.match(body, '"reference":"(EQ%%-[%%w]+%%-[%%w]+)"')
        if status == 201 and reference then out:write(reference, "\\n") else out:write("failed ", status, "\\n") end
        out:flush()
      end
      """;

  private final Table table;

  IntakeBench(Table table) {
    this.table = table;
  }

  void run() throws Exception {
    var stand = Stand.start(Map.of());
    try {
      var script = Files.writeString(stand.home().resolve("enquiry.sql"), recorded(stand));
      Wrk.load(stand.url() + PATH, WARM_UP_SECONDS, "-s", lua(stand, "warm-up").toString());
      var acknowledged = stand.home().resolve("acknowledged");
      Files.deleteIfExists(acknowledged);
      var lua = lua(stand, "acknowledged").toString();
      List<Double> portal = new ArrayList<>();
      List<Double> bare = new ArrayList<>();
      List<Double> shares = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        portal.add(Wrk.load(stand.url() + PATH, SECONDS, "-s", lua));
        bare.add(pgbench(stand, script, round));
        shares.add(portal.get(round) / bare.get(round));
      }
      table.beside("intake, enquiries a second", String.format("%.0f", Median.of(portal)));
      table.beside("intake, pgbench transactions a second", String.format("%.0f", Median.of(bare)));
      table.beside("intake, statements a transaction", String.valueOf(statements(script)));
      table.atLeast("intake, share of pgbench", Median.of(shares), SHARE);
      mustBeThere(stand, Files.readAllLines(acknowledged));
    } finally {
      stand.clear();
    }
  }

  private static Path lua(Stand stand, String name) throws IOException {
    var text = LUA.formatted(stand.home().resolve(name), DOCUMENT);
    return Files.writeString(stand.home().resolve(name + ".lua"), text);
  }

  /** What the portal says to the database for one enquiry, with its begin and commit. */
  private String recorded(Stand stand) throws Exception {
    stand.execute(
        "alter table casework.case_file alter id restart with " + FIRST_CASE,
        "alter table casework.message alter id restart with " + FIRST_MESSAGE,
        "alter table platform.outbox alter id restart with " + FIRST_OUTBOX_ROW,
        "grant usage on sequence platform.outbox_id_seq to branchwork_app");
    var spoken = new Recorder(stand).during(() -> stand.post(PATH, "application/json", DOCUMENT));
    var process =
        spoken.stream()
            .filter(each -> each.sql().contains("casework.posted_form"))
            .findFirst()
            .orElseThrow(() -> new IOException("nothing was recorded"))
            .process();
    var own = spoken.stream().filter(each -> each.process().equals(process)).toList();
    int at = 0;
    while (!own.get(at).sql().contains("casework.posted_form")) at++;
    int from = at;
    while (!own.get(from).frames()) from--;
    int to = at;
    while (!own.get(to).frames()) to++;
    return same(stand, own.get(at)).script(own.subList(from, to + 1));
  }

  /** What the recorded enquiry was called, by the key that its first statement claimed. */
  private static SameStatements same(Stand stand, Recorder.Spoken claim)
      throws SQLException, IOException {
    var formKey = claim.values().get(1).replace("'", "");
    try (var connection = stand.superuser();
        var query =
            connection.prepareStatement(
                "select c.reference, c.id, m.id, o.outbox_id from casework.case_file c"
                    + " join casework.message m on m.case_id = c.id"
                    + " join platform.outbox r on r.facts ->> 'reference' = c.reference"
                    + " join platform.mail o on o.outbox_id = r.id where c.form_key = ?")) {
      query.setString(1, formKey);
      try (var row = query.executeQuery()) {
        if (!row.next()) throw new IOException("the recorded enquiry was not kept");
        return new SameStatements(
            row.getString(1),
            formKey,
            Map.of(
                row.getString(2), "casework.case_file_id_seq",
                row.getString(3), "casework.message_id_seq",
                row.getString(4), "platform.outbox_id_seq"));
      }
    }
  }

  private double pgbench(Stand stand, Path script, int round) throws Exception {
    var said =
        Programs.run(
            Map.of("PGPASSWORD", stand.secret("db.password")),
            List.of(
                "pgbench",
                "-n",
                "-h",
                "127.0.0.1",
                "-p",
                stand.databasePort(),
                "-U",
                "branchwork_app",
                "-M",
                "prepared",
                "-c",
                "32",
                "-j",
                "1",
                "-T",
                Integer.toString(SECONDS),
                "-D",
                "n=" + round * NUMBERS_A_ROUND,
                "-f",
                script.toString(),
                "branchwork"));
    table.must(
        "intake, pgbench without a failed transaction",
        said.contains("number of failed transactions: 0 "));
    return Programs.figure(said, "tps = ([\\d.]+)");
  }

  private static long statements(Path script) throws IOException {
    var text = Files.readString(script, StandardCharsets.UTF_8);
    return text.lines().filter(line -> line.endsWith(";")).count();
  }

  private void mustBeThere(Stand stand, List<String> acknowledged) throws Exception {
    table.beside("intake, acknowledged", String.valueOf(acknowledged.size()));
    table.must("intake, no error", acknowledged.stream().allMatch(line -> line.startsWith("EQ-")));
    var references = new HashSet<>(acknowledged);
    try (var connection = stand.superuser();
        var query =
            connection.prepareStatement(
                "select count(*) from casework.case_file where reference = any(?)")) {
      query.setArray(1, connection.createArrayOf("text", references.toArray()));
      try (var row = query.executeQuery()) {
        row.next();
        table.must(
            "intake, every acknowledged reference is there, once",
            row.getInt(1) == acknowledged.size());
      }
    }
  }
}
