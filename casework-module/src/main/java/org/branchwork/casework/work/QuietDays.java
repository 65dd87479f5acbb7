package org.branchwork.casework.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How long a case has been quiet, in working days: Monday to Friday, whatever holidays there are.
 */
final class QuietDays {

  private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private QuietDays() {}

  /** The latest day after which so many working days have passed, today's counted. */
  static LocalDate before(LocalDate today, int workingDays) {
    LocalDate day = today;
    int passed = 0;
    while (passed < workingDays) {
      passed += FREE.contains(day.getDayOfWeek()) ? 0 : 1;
      day = day.minusDays(1);
    }
    return day;
  }
}
