package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.branchwork.casework.api.deadlines.BranchCalendar.Nation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmStepsTest {

  private static final LocalDate SAFE = LocalDate.of(2027, 2, 12);
  private static final LocalDate LIMIT = LocalDate.of(2027, 2, 13);

  @ParameterizedTest
  @CsvSource({
    "2027-01-14, false",
    "2027-01-15, true", // 28 days before
    "2027-02-12, true",
    "2027-02-13, true", // the last day by law
    "2027-02-14, false"
  })
  void a_second_person_is_needed_from_28_days_before_to_the_last_day_by_law(
      LocalDate today, boolean locked) {
    assertThat(AlarmSteps.locked(SAFE, LIMIT, today)).isEqualTo(locked);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01T12:00:00Z, 2027-01-15",
    "2027-02-01T12:00:00Z, 2027-01-15", // late: its day has come already
    "2027-02-13T23:59:59Z, 2027-01-15",
    "2027-02-14T00:00:00Z, "
  })
  void a_limit_that_had_passed_before_anybody_knew_of_it_raises_no_alarm(
      Instant set, LocalDate first) {
    assertThat(AlarmSteps.first(SAFE, LIMIT, set)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    // raised in London,     goes to the officers on
    "2026-11-23T00:00:30Z, 2026-11-24", // Monday
    "2026-11-23T08:59:59Z, 2026-11-24",
    "2026-11-23T09:00:00Z, 2026-11-25",
    "2026-11-27T00:00:30Z, 2026-11-28", // Friday has gone by
    "2026-11-27T15:00:00Z, 2026-12-01", // Monday has gone by
    "2026-11-28T00:00:30Z, 2026-12-01", // Saturday
    "2026-12-24T15:00:00Z, 2026-12-30", // Christmas to Monday 28 December are no working days
    "2026-07-31T23:30:00Z, 2026-08-04" // half past midnight on Saturday in London
  })
  void an_alarm_that_nobody_acknowledges_is_passed_on_once_a_working_day_has_gone_by(
      Instant raised, LocalDate passedOn) {
    assertThat(AlarmSteps.escalation(raised, WorkingDaysTest.of(Nation.ENGLAND)))
        .isEqualTo(passedOn);
  }
}
