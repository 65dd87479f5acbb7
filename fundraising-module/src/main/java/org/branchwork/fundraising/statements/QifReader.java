package org.branchwork.fundraising.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.jspecify.annotations.Nullable;

/** Reads QIF, which tells neither currency nor balance, and writes dates in either order. */
final class QifReader {
  private static final Set<String> KINDS = Set.of("bank", "cash", "ccard", "oth a", "oth l");

  private final String text;
  private final @Nullable DateOrder answered;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final List<Movement> movements = new ArrayList<>();
  private String kind = "";
  private String account = "";

  QifReader(String text, @Nullable DateOrder answered) {
    this.text = text;
    this.answered = answered;
  }

  /** What a letter at the beginning of a line tells, of one movement. */
  private record Movement(int line, Day day, Map<Character, String> told, Sheet sheet) {
    String told(char letter) {
      return told.getOrDefault(letter, "");
    }
  }

  Found read() {
    records();
    if (movements.isEmpty()) {
      throw new Refused(sheets.isEmpty() ? Kind.NOT_STATEMENT : Kind.NO_LINES, null);
    }
    List<Day> days = movements.stream().map(Movement::day).toList();
    DateOrder order = DateOrders.of(days, answered, null);
    if (order == null) {
      return Found.asks(
          new StatementQuestion(
              StatementQuestion.Kind.DATE_ORDER,
              days.get(0).line(),
              List.of(days.get(0).written())));
    }
    movements.forEach(movement -> add(movement, order));
    return Found.of(new ArrayList<>(sheets.values()));
  }

  private void records() {
    Map<Character, String> told = new HashMap<>();
    int began = 0;
    List<String> lines = FileText.lines(text);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("!")) {
        refuseUnfinished(told, i + 1);
        head(line);
      } else if (line.startsWith("^")) {
        ended(told, began);
        told.clear();
      } else if (!line.isEmpty()) {
        began = told.isEmpty() ? i + 1 : began;
        // of what comes in parts, as a split, the first counts
        told.putIfAbsent(line.charAt(0), line.substring(1));
      }
    }
    refuseUnfinished(told, lines.size());
  }

  private static void refuseUnfinished(Map<Character, String> told, int line) {
    if (!told.isEmpty()) {
      throw new Refused(Kind.CUT_SHORT, line);
    }
  }

  private void head(String line) {
    String said = line.substring(1).strip().toLowerCase(Locale.ROOT);
    if (said.startsWith("type:")) {
      kind = said.substring(5).strip();
      if (KINDS.contains(kind)) {
        sheet();
      }
    } else if (said.equals("account")) {
      kind = said;
    }
  }

  private void ended(Map<Character, String> told, int began) {
    if (kind.equals("account")) {
      account = Words.plain(told.getOrDefault('N', ""));
    } else if (KINDS.contains(kind)) {
      // some programs write 13/11'26
      String date = told.getOrDefault('D', "").replace('\'', '/');
      movements.add(new Movement(began, Day.read(date, began), Map.copyOf(told), sheet()));
    }
  }

  private Sheet sheet() {
    return sheets.computeIfAbsent(account, name -> new Sheet("qif", Accounts.of("", name), "GBP"));
  }

  private void add(Movement movement, DateOrder order) {
    String amount = movement.told(movement.told('T').isBlank() ? 'U' : 'T');
    if (amount.isBlank()) {
      throw new Refused(Kind.NO_AMOUNT, movement.line());
    }
    long pence = Pence.read(amount, movement.line());
    String payer = movement.told('P');
    if (payer.strip().equalsIgnoreCase("opening balance") && movement.sheet().lines.isEmpty()) {
      movement.sheet().opening(pence, movement.line());
      return;
    }
    movement
        .sheet()
        .lines
        .add(
            new Entry(movement.line(), DateOrders.date(movement.day(), order), pence)
                .text(Words.joined(Stream.of(payer, movement.told('M'))))
                .type(movement.told('N'))
                .payer(payer)
                .payerReference(movement.told('M'))
                .read());
  }
}
