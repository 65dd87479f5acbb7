package org.branchwork.fundraising.payouts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Names and references in the characters that Bacs and Faster Payments carry: capital letters,
 * digits, blank and {@code . - / &}, at most 18 of them. They begin with a letter or digit, so a
 * spreadsheet never takes one for a formula.
 */
final class BankText {

  static final int LENGTH = 18;

  /** Letters that are no plain letter with a mark. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "Æ", "AE", "Œ", "OE", "Ø", "O", "Đ", "D", "Ð", "D", "Ł", "L", "Þ", "TH", "ẞ", "SS", "Ħ",
          "H", "Ŋ", "NG");

  private BankText() {}

  /** Marks go, apostrophes go, anything else becomes a blank; empty when nothing is left. */
  static String name(String typed) {
    return cut(
        plain(typed)
            .replaceAll("['’‘`´\"]", "")
            .replaceAll("[^A-Z0-9./&-]+", " ")
            .replaceFirst("^[^A-Z0-9]+", ""));
  }

  /** Letters and digits alone, for these are safe at every bank; empty when nothing is left. */
  static String reference(String typed) {
    return cut(plain(typed).replaceAll("[^A-Z0-9]", ""));
  }

  private static String plain(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LENGTH, text.length())).stripTrailing();
  }
}
