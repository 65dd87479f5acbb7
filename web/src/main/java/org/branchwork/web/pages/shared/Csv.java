package org.branchwork.web.pages.shared;

import java.math.BigDecimal;

/** A table for spreadsheets: RFC 4180; what would be taken for a formula is told to be text. */
public final class Csv {

  private final StringBuilder text = new StringBuilder();

  /** Adds a row. */
  public Csv row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    text.append("\r\n");
    return this;
  }

  /** Adds a row that ends with an amount, as a number that can be added up: {@code -12.50}. */
  public Csv amountRow(long pence, String... cells) {
    for (String cell : cells) {
      text.append(cell(cell)).append(',');
    }
    text.append(BigDecimal.valueOf(pence, 2).toPlainString()).append("\r\n");
    return this;
  }

  private static String cell(String cell) {
    String plain = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    return '"' + plain.replace("\"", "\"\"") + '"';
  }

  /** All rows. */
  public String text() {
    return text.toString();
  }
}
