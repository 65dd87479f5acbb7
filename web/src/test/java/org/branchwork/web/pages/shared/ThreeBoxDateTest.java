package org.branchwork.web.pages.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeBoxDateTest {

  private final Problems problems = new Problems();

  @ParameterizedTest(name = "{0}/{1}/{2} is {3}")
  @CsvSource({
    "27, 3, 2026, 2026-03-27",
    "27, 03, 2026, 2026-03-27",
    "1, 1, 1950, 1950-01-01",
    "31, 12, 2100, 2100-12-31",
    "29, 2, 2028, 2028-02-29",
    "'', '', '',"
  })
  void a_day_of_the_calendar_is_read(String day, String month, String year, LocalDate read) {
    assertThat(typed(day, month, year)).isEqualTo(read);
    assertThat(problems.isEmpty()).isTrue();
  }

  @ParameterizedTest(name = "{0}/{1}/{2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "31 | 2 | 2026 | There is no 31/2/2026 in the calendar. Check day, month and year.",
        "29 | 2 | 2026 | There is no 29/2/2026 in the calendar. Check day, month and year.",
        "0 | 1 | 2026 | There is no 0/1/2026 in the calendar. Check day, month and year.",
        "-1 | 1 | 2026 | There is no -1/1/2026 in the calendar. Check day, month and year.",
        "1 | 13 | 2026 | There is no 1/13/2026 in the calendar. Check day, month and year.",
        "1 | 1 | 26 | Enter the year with four digits, such as 2026",
        "1 | 1 | 1949 | Enter the year with four digits, such as 2026",
        "1 | 1 | 2101 | Enter the year with four digits, such as 2026",
        "'' | '' | 2026 | Enter day, month and year as numbers, such as 27 3 2026, or leave all three"
            + " empty",
        "1 | '' | '' | Enter day, month and year as numbers, such as 27 3 2026, or leave all three"
            + " empty",
        "first | 3 | 2026 | Enter day, month and year as numbers, such as 27 3 2026, or leave all"
            + " three empty",
        "1 | 1 | 99999999999 | Enter day, month and year as numbers, such as 27 3 2026, or leave all"
            + " three empty"
      })
  void anything_else_is_told_at_its_field(String day, String month, String year, String sentence) {
    assertThat(typed(day, month, year)).isNull();
    assertThat(problems.getOf()).containsExactly(Map.entry("happened", sentence));
  }

  private LocalDate typed(String day, String month, String year) {
    Map<String, String> answers = new HashMap<>();
    answers.put("happened-day", day);
    answers.put("happened-month", month);
    answers.put("happened-year", year);
    return ThreeBoxDate.read(answers, "happened", problems);
  }
}
