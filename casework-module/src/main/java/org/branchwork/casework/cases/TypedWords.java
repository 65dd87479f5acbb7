package org.branchwork.casework.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to look for. The last word may be unfinished, unless it closes a phrase or is
 * to be left out.
 *
 * @param whole all but the last word, or all
 * @param begun the last word when it may be the beginning of one, else empty
 */
record TypedWords(String whole, String begun) {

  private static final Pattern LAST_WORD =
      Pattern.compile("(.*?)(?<![^ ])([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.'’@_/-]+)");

  static TypedWords of(String line) {
    boolean inPhrase = line.chars().filter(sign -> sign == '"').count() % 2 == 1;
    Matcher parts = LAST_WORD.matcher(line);
    return inPhrase || !parts.matches()
        ? new TypedWords(line, "")
        : new TypedWords(parts.group(1), parts.group(2));
  }
}
