package org.branchwork.fundraising.statements;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;

/**
 * Amounts in whole pence, as banks write them: with pound sign, thousands separators, a minus on
 * either side or brackets, {@code CR} or {@code DR}.
 */
final class Pence {
  private static final int LONGEST = 40;

  /** At most 99 billion pounds, so that no sum over a file runs over. */
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,11}|\\d{1,3}(?:,\\d{3}){1,3})?(?:\\.(\\d{0,2})0*)?");

  private static final Pattern DRESS = Pattern.compile("[\\s\\u00a0\\u202f£'\"]|GBP");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(\\d{1,11}),(\\d{0,2})0*");

  private Pence() {}

  static boolean isBlank(String cell) {
    return stripped(cell).isEmpty();
  }

  static long read(String cell, int line) {
    String written = stripped(cell);
    boolean out = written.endsWith("DR");
    String number = out || written.endsWith("CR") ? without(written, 0, 2) : written;
    if (number.startsWith("(") && number.endsWith(")") && number.length() > 1) {
      out = true;
      number = without(number, 1, 1);
    } else if (number.startsWith("-")) {
      out = true;
      number = without(number, 1, 0);
    } else if (number.endsWith("-")) {
      out = true;
      number = without(number, 0, 1);
    } else if (number.startsWith("+")) {
      number = without(number, 1, 0);
    }
    long pence = unsigned(AMOUNT.matcher(number), cell, line);
    return out ? -pence : pence;
  }

  /** An amount of a format that writes a comma before the pence and no thousands separators. */
  static long readWithComma(String written, int line) {
    String number = written.length() > LONGEST ? "" : written;
    return unsigned(DECIMAL_COMMA.matcher(number), written, line);
  }

  /** As people read it: {@code -1234.50}. */
  static String inPounds(long pence) {
    long whole = Math.abs(pence);
    return "%s%d.%02d".formatted(pence < 0 ? "-" : "", whole / 100, whole % 100);
  }

  private static long unsigned(Matcher amount, String cell, int line) {
    boolean read = amount.matches() && (amount.group(1) != null || has(amount.group(2)));
    if (!read) {
      throw new Refused(Kind.AMOUNT, line, cell);
    }
    String pounds = amount.group(1) == null ? "0" : amount.group(1).replace(",", "");
    String pence = amount.group(2) == null ? "" : amount.group(2);
    return Long.parseLong(pounds) * 100 + Long.parseLong((pence + "00").substring(0, 2));
  }

  private static String without(String written, int before, int behind) {
    return written.substring(before, written.length() - behind);
  }

  private static boolean has(String digits) {
    return digits != null && !digits.isEmpty();
  }

  private static String stripped(String cell) {
    if (cell.length() > LONGEST) {
      // too long for an amount, and left whole so that it is refused with its own words
      return cell;
    }
    return DRESS.matcher(cell).replaceAll("").replace('\u2212', '-').toUpperCase(Locale.ROOT);
  }
}
