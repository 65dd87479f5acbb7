package org.branchwork.fundraising.payouts;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which banks pay: Monday to Friday without the bank holidays of England, on which the
 * clearing of the whole kingdom rests.
 *
 * @param oneOffHolidays days that the library does not know yet, such as a royal occasion
 */
record BankingDays(Set<LocalDate> oneOffHolidays) {

  BankingDays {
    oneOffHolidays = Set.copyOf(oneOffHolidays);
  }

  boolean isBankingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !Holidays.ENGLAND.isHoliday(day, "eng")
        && !oneOffHolidays.contains(day);
  }

  /** Read when first asked for. */
  private static final class Holidays {
    static final HolidayManager ENGLAND =
        HolidayManager.getInstance(ManagerParameters.create("gb"));
  }
}
