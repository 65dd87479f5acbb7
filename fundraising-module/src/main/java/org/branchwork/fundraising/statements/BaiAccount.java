package org.branchwork.fundraising.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.branchwork.fundraising.statements.BaiReader.Record;
import org.jspecify.annotations.Nullable;

/** One account of a BAI2 file while its movements come; amounts are whole pence there too. */
final class BaiAccount {
  private static final int OPENING = 10;
  private static final int CLOSING = 15;

  private final LocalDate date;
  private final Sheet sheet;
  private long sum;
  private int lines;

  BaiAccount(Record record, LocalDate date, String groupCurrency) {
    this.date = date;
    String own = record.field(2).isEmpty() ? groupCurrency : record.field(2);
    String currency = own.toUpperCase(Locale.ROOT);
    if (!currency.matches("[A-Z]{3}")) {
      throw new Refused(Kind.CURRENCY, record.line(), own);
    }
    sheet = new Sheet("bai2", Accounts.of("", record.field(1)), currency);
    lines = record.parts().size();
    balances(record);
  }

  /** Type code, amount, count and funds type, over and over. */
  private void balances(Record record) {
    List<String> fields = record.fields();
    for (int i = 3; i < fields.size(); i += 4 + more(record, i + 3)) {
      long amount = number(record.field(i + 1), record);
      sum += amount;
      long code = number(fields.get(i), record);
      if (code == OPENING) {
        sheet.opening(amount, record.line());
      } else if (code == CLOSING) {
        sheet.closing(amount, record.line());
      }
    }
  }

  void move(Record record) {
    lines += record.parts().size();
    long amount = number(record.field(2), record);
    sum += amount;
    int direction = direction(number(record.field(1), record));
    if (direction == 0 && amount == 0) {
      return;
    }
    if (direction == 0 || amount < 0) {
      throw new Refused(Kind.MALFORMED, record.line(), record.parts().get(0));
    }
    int next = 4 + more(record, 3);
    List<String> fields = record.fields();
    String text =
        next + 2 < fields.size() ? String.join(",", fields.subList(next + 2, fields.size())) : "";
    sheet.lines.add(
        new Entry(record.line(), date, direction * amount)
            .text(text)
            .type(record.field(1))
            .payerReference(record.field(next + 1))
            .bankReference(record.field(next))
            .read());
  }

  Sheet closed(Record record) {
    lines += record.parts().size();
    boolean agrees =
        number(record.field(1), record) == sum && number(record.field(2), record) == lines;
    if (!agrees) {
      throw new Refused(Kind.TOTAL, record.line(), String.join("", record.parts()));
    }
    return sheet;
  }

  long sum() {
    return sum;
  }

  /** A whole number with or without a sign; nought when nothing stands there. */
  static long number(@Nullable String field, Record record) {
    String written = field == null ? "" : field;
    if (!written.matches("[+-]?\\d{0,13}") || written.matches("[+-]")) {
      throw new Refused(Kind.AMOUNT, record.line(), written);
    }
    return written.isEmpty() ? 0 : Long.parseLong(written);
  }

  /** In, out, or nought for what tells of no movement; the bank's own codes begin with 9. */
  private static int direction(long code) {
    if (code >= 100 && code < 400 || code >= 920 && code < 960) {
      return 1;
    }
    return code >= 400 && code < 700 || code >= 960 && code < 1000 ? -1 : 0;
  }

  /** How many fields the kind of funds brings along: when the money is there. */
  private static int more(Record record, int place) {
    String funds = record.field(place).toUpperCase(Locale.ROOT);
    return switch (funds) {
      case "S" -> 3;
      case "V" -> 2;
      case "D" -> 1 + 2 * (int) Math.max(0, Math.min(number(record.field(place + 1), record), 99));
      default -> 0;
    };
  }
}
