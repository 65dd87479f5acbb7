package org.branchwork.web.pages.fundraising;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.branchwork.web.pages.shared.Texts;

/**
 * How much of a day, as people type and read it: {@code 1/1} the whole, {@code 225/450} minutes.
 */
record DayPart(int part, int of) {

  private static final Pattern TYPED = Pattern.compile("(\\d{1,4})\\s*/\\s*(\\d{1,4})");

  /** The whole day when nothing was typed; empty when it is no fraction. */
  static Optional<DayPart> typed(String typed) {
    if (typed.isBlank()) {
      return Optional.of(new DayPart(1, 1));
    }
    Matcher found = TYPED.matcher(typed.strip());
    return found.matches()
        ? Optional.of(
            new DayPart(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }

  boolean isAtMost(int otherPart, int otherOf) {
    return (long) part * otherOf <= (long) otherPart * of;
  }

  /** {@code 1/2}, as it is posted. */
  String value() {
    return part + "/" + of;
  }

  /** {@code the whole day}, {@code 1/2 of the day}. */
  String words() {
    return part == of ? Texts.get("payout.whole-day") : Texts.say("payout.part-day", value());
  }
}
