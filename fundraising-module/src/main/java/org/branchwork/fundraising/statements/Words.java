package org.branchwork.fundraising.statements;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words as banks pad, wrap and quote them, made plain. */
final class Words {

  private Words() {}

  /** Every run of blanks, tabs and line ends as one blank, none at either end. */
  static String plain(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    boolean blank = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        blank = plain.length() > 0;
      } else {
        if (blank) {
          plain.append(' ');
        }
        plain.append(c);
        blank = false;
      }
    }
    return plain.toString();
  }

  /** The plain words, or {@code null} when there are none. */
  static @Nullable String orNull(@Nullable String written) {
    String plain = written == null ? "" : plain(written);
    return plain.isEmpty() ? null : plain;
  }

  /** All that say something, one after the other, none twice. */
  static String joined(Stream<String> parts) {
    return parts
        .map(Words::plain)
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  static String joined(List<String> parts) {
    return joined(parts.stream());
  }
}
