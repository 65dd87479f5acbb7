package org.branchwork.casework.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of money, and what would tell of a single case. */
class RecoveredTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, ",
    "4, 400000, 100000, ",
    "5, 500000, 100000, 5000",
    "5, 499999, 100000, 4000",
    "5, 500000, 250000, ",
    "5, 500001, 250000, 5000",
    "5, 500001, 200001, 5000",
    "5, 999999, 200001, 5000",
    "5, 1000000, 200001, 10000",
    "9, 90000, 10000, 900",
    "9, 89999, 10001, 800",
    "20, 12345678, 1900000, 120000",
    "5, 20000, 4000, 200",
    "5, 9999, 2000, 0"
  })
  void one_case_more_or_less_moves_the_money_by_a_step_at_most(
      long cases, long pence, long largest, @Nullable Long pounds) {
    assertThat(Recovered.shown(cases, pence, largest)).isEqualTo(pounds);
  }
}
