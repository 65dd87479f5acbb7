package org.branchwork.casework.deadlines;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.branchwork.casework.api.deadlines.BranchCalendar;
import org.branchwork.casework.api.deadlines.BranchCalendar.Nation;

/**
 * The working days of the branch: Monday to Friday without the bank holidays of its nation, those
 * that the library knows and the one-off days of the settings, such as a royal occasion.
 */
@ApplicationScoped
class WorkingDays {

  @Inject BranchCalendar branch;

  boolean isWorking(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !Holidays.UNITED_KINGDOM.isHoliday(day, code(branch.nation()))
        && !branch.oneOffHolidays().contains(day);
  }

  /** The day itself when it is a working day, else the next that is. */
  LocalDate from(LocalDate day) {
    LocalDate working = day;
    while (!isWorking(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  /** The last of so many working days that begin with the first after a day. */
  LocalDate after(LocalDate day, int count) {
    LocalDate last = day;
    for (int i = 0; i < count; i++) {
      last = from(last.plusDays(1));
    }
    return last;
  }

  /** As the library names the nations; it knows no Easter Monday for the kingdom as a whole. */
  private static String code(Nation nation) {
    return switch (nation) {
      case ENGLAND -> "eng";
      case WALES -> "wls";
      case SCOTLAND -> "sct";
      case NORTHERN_IRELAND -> "nir";
    };
  }

  /** Read when first asked for. */
  private static final class Holidays {
    static final HolidayManager UNITED_KINGDOM =
        HolidayManager.getInstance(ManagerParameters.create("gb"));
  }
}
