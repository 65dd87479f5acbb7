package org.branchwork.casework.subjectaccess;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.jspecify.annotations.Nullable;

/** Takes words out of texts: whatever their case, each replaced by a mark of one length. */
final class Blackening {

  private final @Nullable Pattern words;

  /** Longest first, so that a name goes as a whole. */
  Blackening(List<String> black) {
    String all =
        black.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Blackening::spaced)
            .collect(Collectors.joining("|"));
    words = all.isEmpty() ? null : pattern(all);
  }

  /** The text without the words. */
  String of(String text) {
    return words == null
        ? text
        : words.matcher(text).replaceAll(Matcher.quoteReplacement(AccessPack.BLACK));
  }

  /** The text with marks around the words. */
  String around(String text) {
    return words == null
        ? text
        : words.matcher(text).replaceAll(AccessPack.OPEN + "$0" + AccessPack.CLOSE);
  }

  /** Whether a text says these words. */
  static boolean says(String text, String word) {
    return saying(word).test(text);
  }

  /** The same for many texts. */
  static Predicate<String> saying(String word) {
    return pattern(spaced(word)).asPredicate();
  }

  /** However many blanks stand between, a line's end too. */
  private static String spaced(String word) {
    return List.of(word.strip().split("\\s+")).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("\\s{1,5}"));
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
