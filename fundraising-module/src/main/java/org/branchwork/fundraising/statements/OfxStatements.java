package org.branchwork.fundraising.statements;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.jspecify.annotations.Nullable;

/** The statements of an OFX file while its elements come. */
final class OfxStatements {
  private static final Set<String> STATEMENT = Set.of("STMTRS", "CCSTMTRS");
  private static final Set<String> OWN_ACCOUNT = Set.of("BANKACCTFROM", "CCACCTFROM");
  private static final Set<String> OTHER_ACCOUNT = Set.of("BANKACCTTO", "CCACCTTO");

  private final String format;
  private final Deque<String> open;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, String> account = new HashMap<>();
  private final Map<String, String> movement = new HashMap<>();
  private final Map<String, String> paidFrom = new HashMap<>();
  private final Map<String, String> paidTo = new HashMap<>();
  private String currency = "";
  private @Nullable Sheet sheet;
  private int began;

  /**
   * Begins without a statement.
   *
   * @param open the elements that are open at each moment, the innermost first
   */
  OfxStatements(String format, Deque<String> open) {
    this.format = format;
    this.open = open;
  }

  void opened(String name, int line) {
    if (STATEMENT.contains(name)) {
      sheet = null;
      account.clear();
      currency = "";
    } else if (name.equals("STMTTRN")) {
      movement.clear();
      paidFrom.clear();
      paidTo.clear();
      began = line;
    }
  }

  void value(String name, String value, int line) {
    String inside = open.isEmpty() ? "" : open.peek();
    if (name.equals("CURDEF")) {
      currency = value.toUpperCase(Locale.ROOT);
    } else if (OWN_ACCOUNT.contains(inside)) {
      (open.contains("STMTTRN") ? paidFrom : account).put(name, value);
    } else if (OTHER_ACCOUNT.contains(inside)) {
      paidTo.put(name, value);
    } else if (inside.equals("LEDGERBAL") && name.equals("BALAMT")) {
      sheet(line).closing(amount(value, line), line);
    } else if (inside.equals("CURRENCY") && name.equals("CURSYM") && !value.equals(currency)) {
      throw new Refused(Kind.CURRENCY, line, value);
    } else if (open.contains("STMTTRN")) {
      movement.putIfAbsent(name, value);
    }
  }

  void closed(String name, int line) {
    if (name.equals("STMTTRN")) {
      move();
    } else if (STATEMENT.contains(name)) {
      sheets.add(sheet(line));
    }
  }

  Found found() {
    if (sheets.isEmpty()) {
      throw new Refused(Kind.NOT_STATEMENT, null);
    }
    return Found.of(sheets);
  }

  private void move() {
    String posted = movement.getOrDefault("DTPOSTED", "");
    String day = posted.substring(0, Math.min(posted.length(), 8));
    String amount = movement.getOrDefault("TRNAMT", "");
    if (amount.isEmpty()) {
      throw new Refused(Kind.NO_AMOUNT, began);
    }
    long pence = amount(amount, began);
    String name = movement.getOrDefault("NAME", "");
    sheet(began)
        .lines
        .add(
            new Entry(began, Day.certain(day, began), pence)
                .text(Words.joined(Stream.of(name, movement.getOrDefault("MEMO", ""))))
                .type(movement.get("TRNTYPE"))
                .payer(name)
                .payerAccount(otherAccount(pence > 0))
                .payerReference(movement.get("MEMO"))
                .bankReference(movement.get("FITID"))
                .read());
  }

  /**
   * Money in is from one and money out to the other; many banks name the other party in one only.
   */
  private @Nullable String otherAccount(boolean in) {
    String from = british(paidFrom);
    String to = british(paidTo);
    String own = british(account);
    String first = in ? from : to;
    return first == null || first.equals(own) ? (in ? to : from) : first;
  }

  private static @Nullable String british(Map<String, String> account) {
    return Accounts.british(account.getOrDefault("BANKID", ""), account.getOrDefault("ACCTID", ""));
  }

  private Sheet sheet(int line) {
    if (sheet == null) {
      if (!currency.matches("[A-Z]{3}")) {
        throw new Refused(Kind.CURRENCY, line, currency);
      }
      String number = account.getOrDefault("ACCTID", "");
      sheet = new Sheet(format, Accounts.of(account.getOrDefault("BANKID", ""), number), currency);
    }
    return sheet;
  }

  /** The standard allows a comma before the pence. */
  private static long amount(String written, int line) {
    return Pence.read(written.replaceFirst("^([+-]?\\d+),(\\d{1,2})$", "$1.$2"), line);
  }
}
