package org.branchwork.fundraising.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.branchwork.fundraising.api.inspections.InspectionClock;
import org.branchwork.fundraising.api.inspections.InspectionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 28 days of a request. */
class InspectionClockTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-02, 2026-11-02, OPEN,      2026-11-29, 27, false",
    "2026-11-02, 2026-11-28, OPEN,      2026-11-29,  1, false",
    "2026-11-02, 2026-11-29, OPEN,      2026-11-29,  0, false",
    "2026-11-02, 2026-11-30, OPEN,      2026-11-29, -1, true",
    "2026-11-02, 2026-11-29, OFFERED,   2026-11-29,  0, false",
    "2026-11-02, 2026-11-30, OFFERED,   2026-11-29, -1, true",
    "2026-11-02, 2026-11-30, UNDER_WAY, 2026-11-29, -1, false",
    "2026-11-02, 2026-11-30, HELD,      2026-11-29, -1, false",
    "2026-11-02, 2026-11-30, CLOSED,    2026-11-29, -1, false",
    "2026-11-02, 2026-11-30, REFUSED,   2026-11-29, -1, false",
    "2028-02-02, 2028-02-29, OPEN,      2028-02-29,  0, false",
    "2027-02-02, 2027-03-01, OPEN,      2027-03-01,  0, false",
    "2026-12-31, 2027-01-28, OPEN,      2027-01-27, -1, true",
    "2026-03-10, 2026-04-06, OPEN,      2026-04-06,  0, false"
  })
  void a_request_is_overdue_once_28_days_are_over_of_which_its_own_is_the_first(
      LocalDate received,
      LocalDate today,
      InspectionState state,
      LocalDate lastDay,
      long daysLeft,
      boolean overdue) {
    InspectionClock clock = InspectionClock.of(received, state, today);
    assertThat(clock.lastDay()).isEqualTo(lastDay);
    assertThat(clock.daysLeft()).isEqualTo(daysLeft);
    assertThat(clock.isOverdue()).isEqualTo(overdue);
    assertThat(clock.isLate(lastDay)).isFalse();
    assertThat(clock.isLate(lastDay.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T22:59:59Z, 2026-07-01",
    "2026-07-01T23:00:00Z, 2026-07-02",
    "2026-12-01T23:59:59Z, 2026-12-01",
    "2026-12-02T00:00:00Z, 2026-12-02"
  })
  void the_days_are_those_of_london(Instant now, LocalDate today) {
    assertThat(InspectionRules.today(Clock.fixed(now, ZoneOffset.UTC))).isEqualTo(today);
  }
}
