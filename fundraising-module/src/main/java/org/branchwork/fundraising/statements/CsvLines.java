package org.branchwork.fundraising.statements;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.branchwork.fundraising.statements.CsvRows.Row;
import org.branchwork.fundraising.statements.Layout.Columns;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file whose columns are known. */
final class CsvLines {
  private final Columns columns;
  private final String accountAbove;
  private final Map<ColumnMeaning, Integer> places = new EnumMap<>(ColumnMeaning.class);
  private final List<Integer> texts;
  private final int needed;

  CsvLines(Columns columns, String accountAbove) {
    this.columns = columns;
    this.accountAbove = accountAbove;
    List<ColumnMeaning> meanings = columns.meanings();
    IntStream.range(0, meanings.size()).forEach(i -> places.put(meanings.get(i), i));
    texts =
        IntStream.range(0, meanings.size())
            .filter(i -> meanings.get(i) == ColumnMeaning.TEXT)
            .boxed()
            .toList();
    needed =
        IntStream.range(0, meanings.size())
            .filter(i -> meanings.get(i) != ColumnMeaning.NONE)
            .max()
            .orElse(0);
  }

  /** The date of a row, which shows at once whether its columns stand where they should. */
  Day day(Row row) {
    if (row.cells().size() <= needed) {
      throw new Refused(Kind.ROW_SHORT, row.line());
    }
    for (int i = columns.meanings().size(); i < row.cells().size(); i++) {
      if (!row.cell(i).isEmpty()) {
        throw new Refused(Kind.ROW_LONG, row.line(), row.cell(i));
      }
    }
    return Day.read(cell(row, ColumnMeaning.DATE), row.line());
  }

  /** One sheet for each account and currency, in the order in which they come. */
  List<Sheet> sheets(List<Row> rows, List<Day> days, DateOrder order) {
    Map<List<String>, Sheet> sheets = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String number = cell(row, ColumnMeaning.ACCOUNT);
      String account =
          Accounts.of(cell(row, ColumnMeaning.SORT_CODE), number.isEmpty() ? accountAbove : number);
      String currency = currency(row);
      Sheet sheet =
          sheets.computeIfAbsent(
              List.of(account == null ? "" : account, currency),
              key -> new Sheet(columns.format(), account, currency));
      sheet.lines.add(line(row, days.get(i), order));
    }
    return new ArrayList<>(sheets.values());
  }

  private ReadLine line(Row row, Day day, DateOrder order) {
    return new Entry(row.line(), DateOrders.date(day, order), amount(row))
        .balance(optional(row, ColumnMeaning.BALANCE))
        .text(Words.joined(texts.stream().map(row::cell)))
        .type(cell(row, ColumnMeaning.TYPE))
        .payer(cell(row, ColumnMeaning.PAYER))
        .payerAccount(
            Accounts.british(
                cell(row, ColumnMeaning.PAYER_SORT_CODE), cell(row, ColumnMeaning.PAYER_ACCOUNT)))
        .payerReference(cell(row, ColumnMeaning.REFERENCE))
        .bankReference(cell(row, ColumnMeaning.BANK_REFERENCE))
        .read();
  }

  private long amount(Row row) {
    if (places.containsKey(ColumnMeaning.AMOUNT)) {
      return required(optional(row, ColumnMeaning.AMOUNT), row) * direction(row);
    }
    Long in = optional(row, ColumnMeaning.MONEY_IN);
    Long out = optional(row, ColumnMeaning.MONEY_OUT);
    if (in != null && out != null && in != 0 && out != 0) {
      throw new Refused(Kind.TWO_AMOUNTS, row.line());
    }
    // some banks write what went out with a minus in a column of its own
    boolean went = out != null && out != 0 || in == null;
    return went ? -Math.abs(required(out, row)) : in;
  }

  private static long required(@Nullable Long amount, Row row) {
    if (amount == null) {
      throw new Refused(Kind.NO_AMOUNT, row.line());
    }
    return amount;
  }

  private int direction(Row row) {
    if (!places.containsKey(ColumnMeaning.DIRECTION)) {
      return 1;
    }
    String word = cell(row, ColumnMeaning.DIRECTION).toUpperCase(Locale.ROOT);
    return switch (word) {
      case "C", "CR", "CREDIT", "IN", "+" -> 1;
      case "D", "DR", "DEBIT", "OUT", "-" -> -1;
      default -> throw new Refused(Kind.AMOUNT, row.line(), word);
    };
  }

  private @Nullable Long optional(Row row, ColumnMeaning meaning) {
    String cell = cell(row, meaning);
    return Pence.isBlank(cell) ? null : Pence.read(cell, row.line());
  }

  private String currency(Row row) {
    String written = cell(row, ColumnMeaning.CURRENCY).toUpperCase(Locale.ROOT);
    if (!written.isEmpty() && !written.matches("[A-Z]{3}")) {
      throw new Refused(Kind.CURRENCY, row.line(), written);
    }
    return written.isEmpty() ? columns.currency() : written;
  }

  private String cell(Row row, ColumnMeaning meaning) {
    Integer place = places.get(meaning);
    return place == null ? "" : row.cell(place);
  }
}
