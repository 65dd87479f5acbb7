package org.branchwork.fundraising.claims;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans what a claimant typed; nothing is left where nothing can be seen. */
final class ClaimText {

  /** Controls but line ends and tabs, halves of characters, and signs that turn the reading. */
  private static final Pattern UNREADABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

  private ClaimText() {}

  static @Nullable String words(@Nullable String typed) {
    String lines = typed == null ? "" : typed.replaceAll("\\r\\n?", "\n");
    String readable = UNREADABLE.matcher(lines).replaceAll("").strip();
    return readable.matches("[\\p{Cf}\\s]*") ? null : readable;
  }

  /** The same on one line. */
  static @Nullable String line(@Nullable String typed) {
    String words = words(typed);
    return words == null ? null : words.replaceAll("\\s+", " ");
  }

  /** Whether it is not more than so many characters as PostgreSQL counts them. */
  static boolean fits(@Nullable String text, int most) {
    return text == null || text.codePointCount(0, text.length()) <= most;
  }
}
