package org.branchwork.casework.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which calendar days can be meant. */
final class Days {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Days() {}

  /** The day of the branch at a moment. */
  static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, LONDON);
  }

  /** Whether a day can be meant: a slip of the finger, such as year 20226, is refused. */
  static boolean plausible(LocalDate day) {
    return day.getYear() >= 1900 && day.getYear() <= 2200;
  }
}
