package org.branchwork.casework.cases;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what people typed, at the door: control characters go, because some cannot be stored and
 * none can be read; everything a person can see stays, emoji included. A length is counted in
 * characters as PostgreSQL counts them.
 */
final class CleanText {

  private static final int MATTER_LENGTH = 120;

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  /** They turn the reading direction: in a name they can make one thing look like another. */
  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  /** Nothing, or signs that join and part others and cannot be seen themselves. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf} ]*");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private CleanText() {}

  /** A text of several lines; empty when nothing was typed, never {@code null}. */
  static String text(@Nullable String typed) {
    if (typed == null) {
      return "";
    }
    String lines = LINE_END.matcher(typed).replaceAll("\n");
    String readable = CONTROL.matcher(lines).replaceAll("");
    return LONE_SURROGATE.matcher(readable).replaceAll("\uFFFD").strip();
  }

  /** A text of one line; {@code null} when nothing was typed. */
  static @Nullable String line(@Nullable String typed) {
    String flat = SPACES.matcher(text(typed)).replaceAll(" ");
    String straight = TURNING.matcher(flat).replaceAll("").strip();
    return INVISIBLE.matcher(straight).matches() ? null : straight;
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
  static String firstWords(String text) {
    String line = line(text);
    if (line == null || length(line) <= MATTER_LENGTH) {
      return line == null ? "" : line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, MATTER_LENGTH - 1));
    int space = cut.lastIndexOf(' ');
    String words = space > MATTER_LENGTH / 2 ? cut.substring(0, space) : cut;
    return words.replaceAll("[.,;:]+$", "") + "…";
  }
}
