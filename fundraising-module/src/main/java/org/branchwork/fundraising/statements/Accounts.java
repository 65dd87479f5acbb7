package org.branchwork.fundraising.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Accounts as one writing, so that the same account of two formats is the same. */
final class Accounts {
  private static final Pattern BRITISH_IBAN = Pattern.compile("GB\\d{2}[A-Z]{4}(\\d{14})");
  private static final Pattern PARTED = Pattern.compile("(\\d{2}-?\\d{2}-?\\d{2})[ -]+(\\d{6,8})");
  private static final Pattern FOURTEEN = Pattern.compile("(\\d{6})(\\d{8})");
  private static final Pattern BRITISH = Pattern.compile("\\d{6} \\d{8}");
  private static final Pattern NOUGHTS = Pattern.compile("0{6} .*|.* 0{8}");
  private static final int LONGEST = 80;

  private Accounts() {}

  /**
   * Sort code and number as {@code 089999 66374958}, whether they come apart, glued, as IBAN or in
   * each other's place; what is neither stays as it is.
   *
   * @return {@code null} when nothing is written
   */
  static @Nullable String of(String sortCode, String number) {
    String sort = digits(sortCode);
    String account = digits(number);
    if (account.length() == 6 && sort.length() == 8) {
      return account + " " + sort;
    }
    if (sort.length() == 6 && account.length() >= 6 && account.length() <= 8) {
      return sort + " " + "0".repeat(8 - account.length()) + account;
    }
    Matcher parted = PARTED.matcher(number);
    if (parted.matches()) {
      return of(parted.group(1), parted.group(2));
    }
    Matcher iban = BRITISH_IBAN.matcher(account);
    Matcher glued = FOURTEEN.matcher(iban.matches() ? iban.group(1) : account);
    if (glued.matches()) {
      return glued.group(1) + " " + glued.group(2);
    }
    String written = Words.joined(List.of(sortCode, number));
    String plain = written.substring(0, Math.min(written.length(), LONGEST));
    return plain.isEmpty() ? null : plain;
  }

  /**
   * The same of whoever paid or was paid.
   *
   * @return {@code null} for what is no British account: a card, a foreign IBAN, noughts that fill
   *     a column
   */
  static @Nullable String british(String sortCode, String number) {
    String account = of(sortCode, number);
    boolean british =
        account != null
            && BRITISH.matcher(account).matches()
            && !NOUGHTS.matcher(account).matches();
    return british ? account : null;
  }

  private static String digits(String written) {
    return written.replaceAll("[\\s\\u00a0'/-]", "");
  }
}
