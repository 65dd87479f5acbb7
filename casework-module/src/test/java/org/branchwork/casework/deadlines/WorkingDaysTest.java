package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.branchwork.casework.api.deadlines.BranchCalendar;
import org.branchwork.casework.api.deadlines.BranchCalendar.Nation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bank holidays as GOV.UK has them, and the five working days of a companion. */
class WorkingDaysTest {

  @ParameterizedTest
  @CsvSource({
    // day,     England, Wales, Scotland, Northern Ireland: works?
    "2026-11-27, true,  true,  true,  true",
    "2026-11-28, false, false, false, false", // Saturday
    "2026-11-29, false, false, false, false", // Sunday
    "2026-04-03, false, false, false, false", // Good Friday
    "2026-04-06, false, false, true,  false", // Easter Monday
    "2026-01-01, false, false, false, false",
    "2026-01-02, true,  true,  false, true", // 2 January
    "2026-03-17, true,  true,  true,  false", // St Patrick
    "2026-05-04, false, false, false, false",
    "2026-05-25, false, false, false, false",
    "2026-06-15, true,  true,  false, true", // the World Cup, Scotland alone
    "2026-07-13, true,  true,  true,  false", // for Sunday 12 July
    "2027-07-12, true,  true,  true,  false",
    "2026-08-03, true,  true,  false, true",
    "2026-08-31, false, false, true,  false",
    "2026-11-30, true,  true,  false, true", // St Andrew
    "2026-12-25, false, false, false, false",
    "2026-12-28, false, false, false, false", // for Saturday 26 December
    "2027-12-27, false, false, false, false", // for Saturday 25 December
    "2027-12-28, false, false, false, false", // for Sunday 26 December
    "2027-12-29, true,  true,  true,  true",
    "2028-01-03, false, false, false, false", // for Saturday 1 January
    "2028-01-04, true,  true,  false, true"
  })
  void a_day_is_worked_by_the_nation(
      LocalDate day, boolean england, boolean wales, boolean scotland, boolean northernIreland) {
    assertThat(of(Nation.ENGLAND).isWorking(day)).as("England").isEqualTo(england);
    assertThat(of(Nation.WALES).isWorking(day)).as("Wales").isEqualTo(wales);
    assertThat(of(Nation.SCOTLAND).isWorking(day)).as("Scotland").isEqualTo(scotland);
    assertThat(of(Nation.NORTHERN_IRELAND).isWorking(day)).as("NI").isEqualTo(northernIreland);
  }

  @ParameterizedTest
  @CsvSource({
    // day proposed, nation, last of the five working days after it
    "2026-11-23, ENGLAND,          2026-11-30", // Monday to Monday
    "2026-11-27, ENGLAND,          2026-12-04", // Friday
    "2026-11-28, ENGLAND,          2026-12-04", // proposed for a Saturday
    "2026-11-27, SCOTLAND,         2026-12-07", // St Andrew's Day between
    "2026-04-01, ENGLAND,          2026-04-10", // Good Friday and Easter Monday between
    "2026-04-01, SCOTLAND,         2026-04-09", // Good Friday alone
    "2026-12-23, ENGLAND,          2027-01-04", // Christmas, its substitute, New Year
    "2026-12-23, SCOTLAND,         2027-01-05", // and the substitute for 2 January
    "2026-07-10, NORTHERN_IRELAND, 2026-07-20",
    "2026-06-12, SCOTLAND,         2026-06-22",
    "2026-06-12, ENGLAND,          2026-06-19"
  })
  void a_companion_has_five_working_days_from_the_first_after_the_day_proposed(
      LocalDate proposed, Nation nation, LocalDate latest) {
    assertThat(of(nation).after(proposed, 5)).isEqualTo(latest);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-27, 2026-11-27", "2026-11-28, 2026-11-30", "2026-12-25, 2026-12-29"})
  void the_next_working_day_may_be_the_day_itself(LocalDate day, LocalDate next) {
    assertThat(of(Nation.ENGLAND).from(day)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24, false", "2026-11-25, true"})
  void a_one_off_day_of_the_settings_is_not_worked(LocalDate day, boolean works) {
    assertThat(of(Nation.ENGLAND, LocalDate.of(2026, 11, 24)).isWorking(day)).isEqualTo(works);
  }

  static WorkingDays of(Nation nation, LocalDate... oneOff) {
    WorkingDays days = new WorkingDays();
    days.branch =
        new BranchCalendar() {
          @Override
          public Nation nation() {
            return nation;
          }

          @Override
          public Set<LocalDate> oneOffHolidays() {
            return Set.of(oneOff);
          }
        };
    return days;
  }
}
