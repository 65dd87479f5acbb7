package org.branchwork.web.platform.throttle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often: so many at once, and after them so many an hour, evenly.
 *
 * @param atOnce 1 to 1,000,000
 * @param anHour 1 to 1,000,000
 */
record Rate(int atOnce, int anHour) {

  private static final Pattern WRITTEN =
      Pattern.compile("([1-9][0-9]{0,5}|1000000), then ([1-9][0-9]{0,5}|1000000) an hour");

  private static final long HOUR_MICROS = 3_600_000_000L;

  /** Reads {@code 6, then 120 an hour}; empty when it is written in any other way. */
  static Optional<Rate> parse(String text) {
    Matcher read = WRITTEN.matcher(text);
    return read.matches()
        ? Optional.of(new Rate(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2))))
        : Optional.empty();
  }

  /** How long one takes to be forgotten, in millionths of a second. */
  long eachMicros() {
    return HOUR_MICROS / anHour;
  }

  /** How far ahead of its pace a bucket may be and still take one more. */
  long slackMicros() {
    return eachMicros() * (atOnce - 1);
  }
}
