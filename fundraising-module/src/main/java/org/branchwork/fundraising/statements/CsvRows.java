package org.branchwork.fundraising.statements;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;

/** The rows of a CSV file that are not empty, each with the line on which it begins. */
final class CsvRows {
  /** How far down the headings may stand, below what some banks write on top. */
  private static final int LOOKED_AT = 30;

  static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  /**
   * A row.
   *
   * @param cells without padding, and without what spreadsheets put around a number as text
   */
  record Row(int line, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  private CsvRows() {}

  /**
   * All rows.
   *
   * @throws Refused {@link Kind#QUOTE}
   */
  static List<Row> of(String text, char separator) {
    List<Row> rows = new ArrayList<>();
    read(text, separator, Integer.MAX_VALUE, rows);
    return rows;
  }

  /** The first rows, up to where a quotation mark is out of place. */
  static List<Row> beginning(String text, char separator) {
    List<Row> rows = new ArrayList<>();
    try {
      read(text, separator, LOOKED_AT, rows);
    } catch (Refused quote) {
      // with another separator it may be none; if it is, reading the whole refuses it
      return rows;
    }
    return rows;
  }

  private static void read(String text, char separator, int most, List<Row> rows) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(separator != '\t')
            .get();
    int ended = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      var records = parser.iterator();
      while (rows.size() < most && records.hasNext()) {
        List<String> cells = cells(records.next());
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(new Row(ended + 1, cells));
        }
        ended = (int) parser.getCurrentLineNumber();
      }
    } catch (UncheckedIOException | IOException broken) {
      throw new Refused(Kind.QUOTE, ended + 1);
    }
  }

  private static List<String> cells(CSVRecord read) {
    return read.stream().map(CsvRows::plain).toList();
  }

  private static String plain(String written) {
    String cell = Words.plain(written);
    if (cell.startsWith("=\"") && cell.endsWith("\"") && cell.length() > 2) {
      return cell.substring(2, cell.length() - 1);
    }
    if (!cell.startsWith("'")) {
      return cell;
    }
    boolean both = cell.length() > 1 && cell.endsWith("'");
    return cell.substring(1, both ? cell.length() - 1 : cell.length()).strip();
  }
}
