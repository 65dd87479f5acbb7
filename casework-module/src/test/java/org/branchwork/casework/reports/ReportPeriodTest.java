package org.branchwork.casework.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.branchwork.casework.api.reports.ReportPeriod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports are of quarters and years that are over. */
class ReportPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 2026-Q2, 2026-04-01, 2026-07-01",
    "2026-10-01, 2026-Q3, 2026-07-01, 2026-10-01",
    "2026-12-31, 2026-Q3, 2026-07-01, 2026-10-01",
    "2027-01-01, 2026-Q4, 2026-10-01, 2027-01-01",
    "2027-03-31, 2026-Q4, 2026-10-01, 2027-01-01"
  })
  void the_latest_quarter_is_the_one_that_ended_last(
      LocalDate today, String key, LocalDate from, LocalDate until) {
    assertThat(ReportPeriod.over(today).get(0)).isEqualTo(new ReportPeriod(key, from, until));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-Q3, true", "2026-Q4, false", "2025, true", "2026, false", "2024-Q4, true",
    "2024-Q3, false", "2021, true", "2020, false", "2026-11, false", "'', false"
  })
  void there_is_no_report_of_what_still_grows_and_none_that_nobody_asks_for(
      String key, boolean there) {
    assertThat(ReportPeriod.of(key, LocalDate.of(2026, 11, 27)).isPresent()).isEqualTo(there);
  }
}
