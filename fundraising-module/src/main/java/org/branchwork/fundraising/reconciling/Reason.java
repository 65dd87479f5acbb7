package org.branchwork.fundraising.reconciling;

import java.util.regex.Pattern;

/** What a treasurer gives as a reason: a few words that name nobody. */
final class Reason {

  private static final int LONGEST = 200;
  private static final Pattern PERSONAL = Pattern.compile("@|[0-9]{8}");

  private Reason() {}

  static boolean holds(String reason) {
    String words = reason.strip();
    return !words.isEmpty()
        && words.codePointCount(0, words.length()) <= LONGEST
        && words.codePoints().noneMatch(Character::isISOControl)
        && !PERSONAL.matcher(words).find();
  }
}
