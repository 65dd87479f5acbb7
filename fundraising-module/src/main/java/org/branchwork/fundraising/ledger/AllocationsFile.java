package org.branchwork.fundraising.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.branchwork.fundraising.sql.SqlDoor.Row;
import org.jspecify.annotations.Nullable;

/**
 * What each line of the bank was for: the lines with the entry that took each of them in, and their
 * allocations with decision, pledge or fund, who and when, and what took one back. A pledge is told
 * by its reference.
 */
final class AllocationsFile implements PackPart {

  private final List<Row> lines;
  private final List<Row> allocations;

  AllocationsFile(List<Row> lines, List<Row> allocations) {
    this.lines = lines;
    this.allocations = allocations;
  }

  @Override
  public void addTo(PackFiles files) {
    CsvText bank =
        new CsvText(
            List.of(
                "line",
                "sha256",
                "line_of_file",
                "sort_code",
                "number",
                "booked_on",
                "pence",
                "entry"));
    for (Row line : lines) {
      List<@Nullable Object> cells = texts(line, 0, 6);
      cells.add(line.whole(6));
      cells.add(line.text(7));
      bank.row(cells);
    }
    files.add("bank-lines.csv", bank.text());
    List<String> heads = new ArrayList<>();
    heads.addAll(List.of("allocation", "line", "decision", "kind", "use", "pledge"));
    heads.addAll(List.of("named_by_choice", "fund", "pence", "entry", "decided_by"));
    heads.addAll(List.of("decided_at", "reversal", "undone_by", "undone_at"));
    CsvText csv = new CsvText(heads);
    for (Row allocation : allocations) {
      List<@Nullable Object> cells = texts(allocation, 0, 8);
      cells.add(allocation.whole(8));
      cells.addAll(texts(allocation, 9, 11));
      cells.add(moment(allocation, 11));
      cells.addAll(texts(allocation, 12, 14));
      cells.add(moment(allocation, 14));
      csv.row(cells);
    }
    files.add("allocations.csv", csv.text());
  }

  private static List<@Nullable Object> texts(Row row, int from, int until) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int column = from; column < until; column++) {
      cells.add(row.has(column) ? row.text(column) : null);
    }
    return cells;
  }

  private static @Nullable Instant moment(Row row, int column) {
    return row.has(column) ? row.moment(column) : null;
  }
}
