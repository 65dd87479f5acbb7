package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
    "2027-01-04, 10, 2026-12-21"
  })
  void working_days_are_monday_to_friday_and_today_counts(
      LocalDate today, int workingDays, LocalDate last) {
    assertThat(QuietDays.before(today, workingDays)).isEqualTo(last);
  }
}
