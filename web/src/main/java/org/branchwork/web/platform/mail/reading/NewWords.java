package org.branchwork.web.platform.mail.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was written now, without what it answers. Only whole blocks are left out, and only where
 * nothing new stands behind them: who answers between the lines of another is shown with all of it.
 */
public final class NewWords {
  private static final Pattern QUOTED = Pattern.compile("\\s*>.*");

  /** {@code On Monday Ann wrote:}, at most three lines long, in the languages that are met here. */
  private static final Pattern WROTE =
      Pattern.compile(
          "(?iu)\\s*(on|am|le|el|il|op|w dniu|dnia|ar)\\b.{3,300}"
              + "(wrote|schrieb|écrit|escribió|scritto|schreef|napisał\\(?a?\\)?|ysgrifennodd)"
              + ".{0,100}[:：]\\s*");

  private static final Pattern DIVIDER =
      Pattern.compile("(?iu)\\s*-{2,}\\s*(original message|original appointment)\\s*-{2,}\\s*");
  private static final Pattern RULE = Pattern.compile("\\s*_{10,}\\s*");
  private static final Pattern OUTLOOK_FROM = Pattern.compile("(?iu)\\s*\\*?from:\\*?\\s.*");
  private static final Pattern OUTLOOK_SENT = Pattern.compile("(?iu)\\s*\\*?(sent|date):\\*?\\s.*");
  private static final Pattern SIGNATURE = Pattern.compile("-- ?");
  private static final int LONGEST_ATTRIBUTION = 3;

  private final List<String> lines;

  private NewWords(List<String> lines) {
    this.lines = lines;
  }

  /**
   * The new words of an answer; all of the text when none can be told from what they answer.
   *
   * @param text with line feeds alone
   */
  public static String of(String text) {
    return split(text).said();
  }

  /**
   * What an answer says and what it quotes; nothing is lost between the two.
   *
   * @param said as {@link #of} gives it
   * @param quoted empty where all of the text is said
   */
  public record Split(String said, String quoted) {}

  /** The new words of an answer, and the rest of it. */
  public static Split split(String text) {
    var words = new NewWords(Arrays.asList(text.split("\n", -1)));
    int end = words.end();
    int start = words.endOfQuoteOnTop();
    if (!words.isNew(start, end)) start = 0;
    var said = words.between(start, end);
    if (said.isBlank()) return new Split(text.strip(), "");
    var before = words.between(0, start).strip();
    var behind = words.between(end, words.lines.size()).strip();
    var isBoth = !before.isEmpty() && !behind.isEmpty();
    return new Split(said.strip(), before + (isBoth ? "\n\n" : "") + behind);
  }

  /** Something stands there, and none of it is quoted. */
  private boolean isNew(int start, int end) {
    for (int i = start; i < end; i++) {
      if (isQuoted(i)) return false;
    }
    return start < end;
  }

  /** Where the block begins that quotes to the end; behind the last line if there is none. */
  private int end() {
    for (int i = 0; i < lines.size(); i++) {
      if (DIVIDER.matcher(lines.get(i)).matches() || isOutlookHead(i)) return i;
      int length = attribution(i);
      if (length > 0 && isQuotedToTheEnd(i + length)) return i;
      if (isQuoted(i) && isQuotedToTheEnd(i)) return i;
    }
    return lines.size();
  }

  private boolean isOutlookHead(int i) {
    int from = RULE.matcher(lines.get(i)).matches() ? i + 1 : i;
    return from + 1 < lines.size()
        && OUTLOOK_FROM.matcher(lines.get(from)).matches()
        && OUTLOOK_SENT.matcher(lines.get(from + 1)).matches();
  }

  /** How many lines say who wrote what follows, 0 for none. */
  private int attribution(int i) {
    if (lines.get(i).isBlank()) return 0;
    var said = new StringBuilder();
    for (int length = 1; length <= LONGEST_ATTRIBUTION && i + length <= lines.size(); length++) {
      said.append(lines.get(i + length - 1)).append(' ');
      if (said.length() > 600) return 0;
      if (WROTE.matcher(said).matches()) return length;
    }
    return 0;
  }

  /** Nothing but quoted and empty lines from there on, and at least one is quoted. */
  private boolean isQuotedToTheEnd(int start) {
    boolean any = false;
    for (int i = start; i < lines.size(); i++) {
      if (SIGNATURE.matcher(lines.get(i)).matches()) return any;
      if (!isQuoted(i) && !lines.get(i).isBlank()) return false;
      any |= isQuoted(i);
    }
    return any;
  }

  /** Behind the block that quotes at the beginning; 0 if there is none. */
  private int endOfQuoteOnTop() {
    int i = 0;
    while (i < lines.size() && lines.get(i).isBlank()) i++;
    if (i < lines.size()) i += attribution(i);
    if (i == lines.size() || !isQuoted(i)) return 0;
    while (i < lines.size() && (isQuoted(i) || lines.get(i).isBlank())) i++;
    return i;
  }

  private boolean isQuoted(int i) {
    return QUOTED.matcher(lines.get(i)).matches();
  }

  private String between(int start, int end) {
    return String.join("\n", lines.subList(start, end));
  }
}
