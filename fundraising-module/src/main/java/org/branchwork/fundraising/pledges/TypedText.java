package org.branchwork.fundraising.pledges;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans what people typed: what nobody can read goes, and so do the edges. */
final class TypedText {

  /** Controls but line ends and tabs, halves of characters, and signs that turn the reading. */
  private static final Pattern UNREADABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\s]*");

  private TypedText() {}

  /** A text of several lines; {@code null} when nothing was typed, or nothing that can be seen. */
  static @Nullable String text(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
    String readable = UNREADABLE.matcher(lines).replaceAll("").strip();
    return INVISIBLE.matcher(readable).matches() ? null : readable;
  }

  /** The same on one line. */
  static @Nullable String line(@Nullable String typed) {
    String text = text(typed);
    return text == null ? null : text.replaceAll("\\s+", " ");
  }

  /** Whether nothing, or not more than so many characters as PostgreSQL counts them. */
  static boolean fits(@Nullable String text, int most) {
    return text == null || text.codePointCount(0, text.length()) <= most;
  }
}
