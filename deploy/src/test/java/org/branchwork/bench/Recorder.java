package org.branchwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Writes down, from the database's own log, what the portal says to it while something is done. */
final class Recorder {
  private static final Pattern LINE =
      Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] (.*)");
  private static final Pattern SPOKEN =
      Pattern.compile("LOG:\\s+(?:statement|execute [^:]+): (.*)", Pattern.DOTALL);
  private static final Pattern DETAIL =
      Pattern.compile("DETAIL:\\s+[Pp]arameters: (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')", Pattern.DOTALL);

  /**
   * One statement.
   *
   * @param process of the database that served it: one at a time, hence one transaction at a time
   * @param values of its parameters, by number, as SQL would write them
   */
  record Spoken(String process, String sql, Map<Integer, String> values) {
    boolean frames() {
      return sql.matches("(?is)(begin|commit|rollback)\\b.*");
    }
  }

  private final Stand stand;

  Recorder(Stand stand) {
    this.stand = stand;
  }

  List<Spoken> during(Callable<?> work) throws Exception {
    stand.execute(
        "alter role branchwork_app set log_statement = 'all'",
        "alter role branchwork_app set log_error_verbosity = 'default'",
        reconnect());
    var log = stand.home().resolve("data/log/postgres.log");
    try {
      work.call(); // warms what is prepared once
      long from = Files.size(log);
      work.call();
      return read(log, from);
    } finally {
      stand.execute(
          "alter role branchwork_app reset log_statement",
          "alter role branchwork_app reset log_error_verbosity",
          reconnect());
      work.call();
    }
  }

  private static String reconnect() {
    return "select pg_terminate_backend(pid) from pg_stat_activity"
        + " where usename = 'branchwork_app'";
  }

  private static List<Spoken> read(Path log, long from) throws IOException {
    var bytes = Files.readAllBytes(log);
    var text = new String(bytes, (int) from, (int) (bytes.length - from));
    Map<String, Spoken> open = new LinkedHashMap<>();
    List<Spoken> all = new ArrayList<>();
    for (var entry : text.split("\n(?=\\d{4}-\\d\\d-\\d\\d )")) {
      var line = LINE.matcher(entry.replaceFirst("\n.*$", ""));
      if (!line.find()) continue;
      var said = entry.substring(line.start(2)).replace("\n\t", "\n").strip();
      take(line.group(1), said, open, all);
    }
    return all;
  }

  private static void take(
      String process, String said, Map<String, Spoken> open, List<Spoken> all) {
    var spoken = SPOKEN.matcher(said);
    var detail = DETAIL.matcher(said);
    if (spoken.matches()) {
      var statement = new Spoken(process, spoken.group(1).strip(), new LinkedHashMap<>());
      open.put(process, statement);
      all.add(statement);
    } else if (detail.matches() && open.containsKey(process)) {
      var values = PARAMETER.matcher(detail.group(1));
      while (values.find()) {
        open.get(process).values().put(Integer.valueOf(values.group(1)), values.group(2));
      }
    }
  }
}
