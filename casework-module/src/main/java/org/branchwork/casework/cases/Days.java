package org.branchwork.casework.cases;

import java.time.LocalDate;

/** Which calendar days can be meant. */
final class Days {

  private Days() {}

  /** Whether a day can be meant: a slip of the finger, such as year 20226, is refused. */
  static boolean plausible(LocalDate day) {
    return day.getYear() >= 1900 && day.getYear() <= 2200;
  }
}
