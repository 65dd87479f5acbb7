package org.branchwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program hledger, which imports the same file into books of its own. */
final class Hledger {
  private static final String RULES =
      """
      skip 1
      fields date, type, sort, number, description, amount-out, amount-in
      date-format %d/%m/%Y
      newest-first
      currency £
      account1 assets:bank
      account2 income:unknown
      """;

  private Hledger() {}

  static String version() throws IOException, InterruptedException {
    return Programs.run(Map.of(), List.of("hledger", "--version")).strip();
  }

  /** Seconds that an import into an empty journal takes; each line must have come in. */
  static double seconds(Path statement, int lines) throws IOException, InterruptedException {
    var home = Files.createTempDirectory(statement.getParent(), "hledger");
    var file = Files.copy(statement, home.resolve("statement.csv"));
    var rules = Files.writeString(home.resolve("statement.rules"), RULES);
    var journal = Files.createFile(home.resolve("books.journal"));
    var command =
        List.of("hledger", "-f", "" + journal, "import", "" + file, "--rules-file", "" + rules);
    var began = System.nanoTime();
    Programs.run(Map.of("LC_ALL", "C.UTF-8"), command);
    var took = (System.nanoTime() - began) / 1e9;
    try (var entries = Files.lines(journal)) {
      var came = entries.filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\d .*")).count();
      if (came != lines) throw new IOException("hledger took in " + came + " of " + lines);
    }
    return took;
  }
}
