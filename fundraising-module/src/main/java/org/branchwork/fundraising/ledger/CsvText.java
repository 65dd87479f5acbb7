package org.branchwork.fundraising.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 has it. A text that a spreadsheet would take for a formula is told that it is
 * none, by an apostrophe before it; numbers stay as they are.
 */
final class CsvText {

  private final StringBuilder text = new StringBuilder();

  CsvText(List<String> heads) {
    row(heads);
  }

  void row(List<? extends @Nullable Object> cells) {
    text.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String cell(@Nullable Object value) {
    if (value == null || value instanceof Number) {
      return value == null ? "" : value.toString();
    }
    String plain = value.toString();
    String guarded = plain.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + plain : plain;
    return guarded.matches("[A-Za-z0-9_ .:-]*")
        ? guarded
        : '"' + guarded.replace("\"", "\"\"") + '"';
  }

  String text() {
    return text.toString();
  }
}
