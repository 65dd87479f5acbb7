package org.branchwork.casework.cases;

import org.jspecify.annotations.Nullable;

/**
 * Cleans what people typed, at the door: control characters go, because some cannot be stored and
 * none can be read; everything a person can see stays, emoji included. A length is counted in
 * characters as PostgreSQL counts them.
 */
final class CleanText {

  private static final int MATTER_LENGTH = 120;
  private static final int LOOKED_AT = 1_000;

  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;
  private static final int UNREADABLE = 0xFFFD;
  private static final int NO_BREAK_SPACE = 0xA0;

  private CleanText() {}

  /** A text of several lines; empty when nothing was typed, never {@code null}. */
  static String text(@Nullable String typed) {
    if (typed == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder(typed.length());
    int before = 0;
    int sign;
    for (int i = 0; i < typed.length(); i += Character.charCount(sign)) {
      sign = typed.codePointAt(i);
      if (endsLine(sign)) {
        kept.append('\n');
      } else if (Character.getType(sign) == Character.SURROGATE) {
        kept.appendCodePoint(UNREADABLE);
      } else if (readable(sign) && !(sign == '\n' && before == '\r')) {
        kept.appendCodePoint(sign);
      }
      before = sign;
    }
    return kept.toString().strip();
  }

  private static boolean readable(int sign) {
    return sign == '\n' || sign == '\t' || !Character.isISOControl(sign);
  }

  private static boolean endsLine(int sign) {
    return sign == '\r' || sign == LINE_SEPARATOR || sign == PARAGRAPH_SEPARATOR;
  }

  /** A text of one line; {@code null} when nothing was typed, or nothing that can be seen. */
  static @Nullable String line(@Nullable String typed) {
    String text = text(typed);
    StringBuilder line = new StringBuilder(text.length());
    boolean seen = false;
    boolean apart = false;
    int sign;
    for (int i = 0; i < text.length(); i += Character.charCount(sign)) {
      sign = text.codePointAt(i);
      if (isSpace(sign)) {
        apart = true;
      } else if (!turns(sign)) {
        line.append(apart ? " " : "").appendCodePoint(sign);
        apart = false;
        seen |= Character.getType(sign) != Character.FORMAT;
      }
    }
    return seen ? line.toString().strip() : null;
  }

  private static boolean isSpace(int sign) {
    return sign == ' ' || sign == '\n' || sign == '\t' || sign == NO_BREAK_SPACE;
  }

  /** They turn the reading direction: in a name they can make one thing look like another. */
  private static boolean turns(int sign) {
    return sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
  }

  /** A text of several lines; {@code null} when nothing was typed. */
  static @Nullable String textOrNone(@Nullable String typed) {
    String text = text(typed);
    return text.isEmpty() ? null : text;
  }

  /** The last part of a file's name: no path, no tricks; {@code file} when nothing is left. */
  static String fileName(String typed) {
    String line = line(typed);
    String last = line == null ? null : line(line.replaceAll(".*[/\\\\]", ""));
    return last == null ? "file" : last;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The beginning of a text on one line, cut after a word. */
  static String firstWords(@Nullable String text) {
    // far more than is shown: the rest of a long text need not be looked at
    String line = line(text == null ? null : text.substring(0, Math.min(text.length(), LOOKED_AT)));
    if (line == null || length(line) <= MATTER_LENGTH) {
      return line == null ? "" : line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, MATTER_LENGTH - 1));
    int space = cut.lastIndexOf(' ');
    String words = space > MATTER_LENGTH / 2 ? cut.substring(0, space) : cut;
    return words.replaceAll("[.,;:]+$", "") + "…";
  }
}
