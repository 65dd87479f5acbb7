package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietDaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 1, 2026-11-22",
    "2026-11-23, 2, 2026-11-19",
    "2026-11-23, 5, 2026-11-16",
    "2026-11-27, 5, 2026-11-22",
    "2026-11-28, 1, 2026-11-26",
    "2026-11-29, 5, 2026-11-22",
    "2026-12-29, 1, 2026-12-28",
    "2026-12-29, 2, 2026-12-23",
    "2026-12-28, 1, 2026-12-23",
    "2027-01-04, 10, 2026-12-16"
  })
  void working_days_pass_over_weekends_and_bank_holidays_and_today_counts(
      LocalDate today, int workingDays, LocalDate last) {
    assertThat(QuietDays.before(today, workingDays, QuietDaysTest::isWorking)).isEqualTo(last);
  }

  /** Without the bank holidays of that winter; 28 December 2026 stands in for Boxing Day. */
  private static boolean isWorking(LocalDate day) {
    return day.getDayOfWeek().getValue() <= 5
        && !Set.of("2026-12-25", "2026-12-28", "2027-01-01").contains(day.toString());
  }
}
