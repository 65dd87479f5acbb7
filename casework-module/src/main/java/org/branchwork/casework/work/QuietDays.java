package org.branchwork.casework.work;

import java.time.LocalDate;
import java.util.function.Predicate;

/** How long a case has been quiet, in working days of the branch. */
final class QuietDays {

  private QuietDays() {}

  /** The latest day after which so many working days have passed, today's counted. */
  static LocalDate before(LocalDate today, int workingDays, Predicate<LocalDate> working) {
    LocalDate day = today;
    int passed = 0;
    while (passed < workingDays) {
      passed += working.test(day) ? 1 : 0;
      day = day.minusDays(1);
    }
    return day;
  }
}
