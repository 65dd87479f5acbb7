package org.branchwork.fundraising.statements;

import java.util.List;
import java.util.Locale;
import org.branchwork.fundraising.api.statements.ColumnMapping;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.ReadingAnswers;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.statements.CsvRows.Row;
import org.branchwork.fundraising.statements.Layout.Columns;
import org.jspecify.annotations.Nullable;

/** Reads CSV files: of banks by their headings, of others by a mapping. */
final class CsvReader {
  private final String text;
  private final ReadingAnswers answers;

  CsvReader(String text, ReadingAnswers answers) {
    this.text = text;
    this.answers = answers;
  }

  /** What was recognised, and where: the rows above the lines tell of the account. */
  private record Table(char separator, Columns columns, List<Row> above) {}

  Found read() {
    FileText.lines(text);
    for (char separator : CsvRows.SEPARATORS) {
      Table table = table(separator);
      if (table != null) {
        return read(table);
      }
    }
    List<Row> first = firstRows();
    return new Found(
        List.of(),
        List.of(
            new StatementQuestion(StatementQuestion.Kind.COLUMNS, first.get(0).line(), List.of())),
        first.stream().map(Row::cells).toList());
  }

  private Found read(Table table) {
    List<Row> rows = CsvRows.of(text, table.separator());
    int above = table.above().size();
    List<String> headings = above == 0 ? List.of() : rows.get(above - 1).cells();
    List<Row> lines =
        rows.subList(above, rows.size()).stream()
            .filter(row -> !row.cells().equals(headings))
            .toList();
    if (lines.isEmpty()) {
      throw new Refused(Kind.NO_LINES, null);
    }
    CsvLines reading = new CsvLines(table.columns(), account(table.above()));
    List<Day> days = lines.stream().map(reading::day).toList();
    DateOrder order = DateOrders.of(days, answers.dateOrder(), table.columns().dateOrder());
    return order == null
        ? Found.asks(
            new StatementQuestion(
                StatementQuestion.Kind.DATE_ORDER,
                days.get(0).line(),
                List.of(days.get(0).written())))
        : Found.of(reading.sheets(lines, days, order));
  }

  private @Nullable Table table(char separator) {
    List<Row> rows = CsvRows.beginning(text, separator);
    for (int i = 0; i < rows.size(); i++) {
      Columns columns = Layouts.of(rows.get(i).cells(), answers.mappings());
      if (columns != null) {
        return new Table(separator, columns, rows.subList(0, i + 1));
      }
    }
    return answers.mappings().stream()
        .filter(mapping -> mapping.headings().isEmpty())
        .filter(mapping -> !rows.isEmpty() && fits(mapping, rows.get(0)))
        .map(each -> new Table(separator, Layouts.mapped(each), List.of()))
        .findFirst()
        .orElse(null);
  }

  private static boolean fits(ColumnMapping mapping, Row row) {
    return mapping.meanings().size() == row.cells().size();
  }

  /** The rows to draw a mapping on, parted by whatever parts them most. */
  private List<Row> firstRows() {
    List<Row> most = List.of();
    int columns = 1;
    for (char separator : CsvRows.SEPARATORS) {
      List<Row> rows = CsvRows.beginning(text, separator);
      int widest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
      if (widest > columns) {
        most = rows;
        columns = widest;
      }
    }
    if (most.isEmpty()) {
      throw new Refused(Kind.NOT_STATEMENT, null);
    }
    return most;
  }

  /** Some banks name the account once, above the headings. */
  private static String account(List<Row> above) {
    return above.stream()
        .filter(row -> row.cell(0).toLowerCase(Locale.ROOT).matches("account( name| number)? ?:?"))
        .filter(row -> !row.cells().equals(above.get(above.size() - 1).cells()))
        .map(row -> row.cell(1))
        .findFirst()
        .orElse("");
  }
}
