package org.branchwork.fundraising.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Reads BAI2: records of file, group and account, each closed by a record with totals. */
final class BaiReader {
  private final String text;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Totals file = new Totals();
  private final Totals group = new Totals();
  private final List<String> pending = new ArrayList<>();
  private int pendingLine;
  private @Nullable BaiAccount account;
  private String groupDate = "";
  private String groupCurrency = "";
  private boolean inGroup;
  private boolean ended;

  BaiReader(String text) {
    this.text = text;
  }

  /**
   * A record with what continues it.
   *
   * @param parts the lines that it is written on
   * @param fields of all of them, the code first
   */
  record Record(int line, List<String> parts, List<String> fields) {

    static Record of(int line, List<String> parts) {
      List<String> bare = parts.stream().map(part -> part.replaceFirst("/$", "")).toList();
      String all = String.join(",", bare);
      return new Record(
          line, List.copyOf(parts), Stream.of(all.split(",", -1)).map(String::strip).toList());
    }

    String code() {
      return fields.get(0);
    }

    String field(int place) {
      return place < fields.size() ? fields.get(place) : "";
    }
  }

  /** What a closing record states: the sum of amounts, the parts, the lines. */
  private static final class Totals {
    private long sum;
    private int parts;
    private int lines;

    void clear() {
      sum = 0;
      parts = 0;
      lines = 0;
    }
  }

  Found read() {
    List<String> lines = FileText.lines(text);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty()) {
        line(line, i + 1);
      }
    }
    end();
    if (!ended) {
      throw new Refused(Kind.CUT_SHORT, lines.size());
    }
    return Found.of(sheets);
  }

  private void line(String line, int number) {
    if (ended || !line.matches("(01|02|03|16|49|88|98|99),.*")) {
      throw new Refused(Kind.MALFORMED, number, line);
    }
    String code = line.substring(0, 2);
    if (!code.equals("88")) {
      end();
      pending.add(line);
      pendingLine = number;
    } else if (pending.isEmpty()) {
      throw new Refused(Kind.MALFORMED, number, line);
    } else {
      pending.add(line.substring(3));
    }
    ended = code.equals("99");
  }

  /** Takes a record when all of it is known. */
  private void end() {
    if (pending.isEmpty()) {
      return;
    }
    Record record = Record.of(pendingLine, pending);
    pending.clear();
    file.lines += record.parts().size();
    group.lines += record.parts().size();
    switch (record.code()) {
      case "01" -> file.parts = 0;
      case "02" -> openGroup(record);
      case "03" -> openAccount(record);
      case "16" -> account(record).move(record);
      case "49" -> closeAccount(record);
      case "98" -> closeGroup(record);
      default -> close(record, file);
    }
  }

  private void openGroup(Record record) {
    refuseIf(inGroup, record);
    inGroup = true;
    group.clear();
    group.lines = record.parts().size();
    groupDate = record.field(4);
    // the standard's own default
    groupCurrency = record.field(6).isEmpty() ? "USD" : record.field(6);
  }

  private void openAccount(Record record) {
    refuseIf(!inGroup || account != null, record);
    account = new BaiAccount(record, Day.ofSixDigits(groupDate, record.line()), groupCurrency);
  }

  private void closeAccount(Record record) {
    BaiAccount closing = account(record);
    sheets.add(closing.closed(record));
    group.sum += closing.sum();
    group.parts++;
    account = null;
  }

  private void closeGroup(Record record) {
    refuseIf(!inGroup || account != null, record);
    close(record, group);
    file.sum += group.sum;
    file.parts++;
    inGroup = false;
  }

  private void close(Record record, Totals totals) {
    refuseIf(account != null || record.code().equals("99") && inGroup, record);
    boolean agrees =
        BaiAccount.number(record.field(1), record) == totals.sum
            && BaiAccount.number(record.field(2), record) == totals.parts
            && BaiAccount.number(record.field(3), record) == totals.lines;
    if (!agrees) {
      throw new Refused(Kind.TOTAL, record.line(), String.join("", record.parts()));
    }
  }

  private BaiAccount account(Record record) {
    if (account == null) {
      throw new Refused(Kind.MALFORMED, record.line(), record.parts().get(0));
    }
    return account;
  }

  private static void refuseIf(boolean broken, Record record) {
    if (broken) {
      throw new Refused(Kind.MALFORMED, record.line(), record.parts().get(0));
    }
  }
}
