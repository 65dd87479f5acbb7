package org.branchwork.fundraising.ledger;

import java.util.List;
import java.util.function.Function;
import org.branchwork.fundraising.sql.SqlDoor.Row;

/**
 * The bank's own files, byte for byte as they were imported, and a table of them. Each is named by
 * the SHA-256 that was kept when it came, with the ending it had.
 */
final class StatementsPart implements PackPart {

  private final List<Row> statements;
  private final Function<String, byte[]> bytes;

  /**
   * Takes what is known of the files.
   *
   * @param bytes gives a file by its SHA-256
   */
  StatementsPart(List<Row> statements, Function<String, byte[]> bytes) {
    this.statements = statements;
    this.bytes = bytes;
  }

  @Override
  public void addTo(PackFiles files) {
    CsvText csv =
        new CsvText(
            List.of(
                "file",
                "sha256",
                "name",
                "format",
                "lines",
                "new_lines",
                "imported_by",
                "imported_at"));
    for (Row statement : statements) {
      String sha256 = statement.text(0);
      String file = "statements/" + sha256 + ending(statement.text(1));
      csv.row(
          List.of(
              file,
              sha256,
              statement.text(1),
              statement.text(2),
              statement.whole(3),
              statement.whole(4),
              statement.text(5),
              statement.moment(6)));
      files.add(file, bytes.apply(sha256));
    }
    files.add("statements.csv", csv.text());
  }

  /** Such as {@code .csv}; what a name ends with otherwise is no ending. */
  private static String ending(String name) {
    String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
    return ending.matches("\\.[A-Za-z0-9]{1,5}") ? ending : "";
  }
}
