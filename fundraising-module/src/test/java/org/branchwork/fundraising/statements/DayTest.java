package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-02,2026-11-02",
    "2026/11/02,2026-11-02",
    "20261102,2026-11-02",
    "15 Mar 2019,2019-03-15",
    "15-Mar-19,2019-03-15",
    "07-NOV-25,2025-11-07",
    "03 Sept 2026,2026-09-03",
    "3 September 2026,2026-09-03",
    "Mon 2 Nov 2026,2026-11-02",
    "2nd Nov 2026,2026-11-02",
    "13/11/2026,2026-11-13",
    "11/13/2026,2026-11-13",
    "11/11/2026,2026-11-11",
    "29/02/2024,2024-02-29",
    "13.11.26,2026-11-13",
    "13/11/2026 21:14:59,2026-11-13",
    "2026-11-02T21:14:00,2026-11-02",
    "1990-01-01,1990-01-01",
    "2099-12-31,2099-12-31"
  })
  void a_date_with_one_reading_is_that_day(String written, LocalDate day) {
    assertThat(Day.certain(written, 1)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2018-07-31T23:30:00Z,2018-08-01",
    "2018-07-31 23:30:00 +0000,2018-08-01",
    "2018-07-31T22:59:59.123Z,2018-07-31",
    "2018-12-31T23:30:00Z,2018-12-31",
    "2018-07-31T23:30:00+01:00,2018-07-31"
  })
  void the_day_of_a_moment_is_the_day_in_london(String written, LocalDate day) {
    assertThat(Day.certain(written, 1)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/2026,2026-04-03,2026-03-04",
    "3-4-26,2026-04-03,2026-03-04",
    "31/01/2026,2026-01-31,",
    "01/31/2026,,2026-01-31"
  })
  void a_date_of_numbers_has_two_readings_or_one(
      String written, LocalDate dayFirst, LocalDate monthFirst) {
    Day day = Day.read(written, 1);

    assertThat(day.in(DateOrder.DAY_FIRST)).isEqualTo(dayFirst);
    assertThat(day.in(DateOrder.MONTH_FIRST)).isEqualTo(monthFirst);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Total",
        "31/02/2026",
        "29/02/2026",
        "32/01/2026",
        "00/00/2026",
        "2026-13-01",
        "1989-12-31",
        "2100-01-01",
        "02 Foo 2026",
        "02/11",
        "2026",
        "02/11/202",
        "2018-07-31T25:30:00Z",
        "٠٢/١١/٢٠٢٦"
      })
  void what_is_no_day_is_refused(String written) {
    assertThatThrownBy(() -> Day.read(written, 3)).isInstanceOf(Refused.class).hasMessage("DATE");
  }
}
