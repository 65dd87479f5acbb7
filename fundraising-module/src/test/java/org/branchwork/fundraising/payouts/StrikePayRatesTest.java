package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a share of a day is worth. */
class StrikePayRatesTest {

  private static final DayRate FIRST = new DayRate(LocalDate.of(2026, 1, 1), 5_000);
  private static final DayRate SECOND = new DayRate(LocalDate.of(2026, 11, 1), 7_000);

  @ParameterizedTest
  @CsvSource({
    "7000, 1, 1, 7000",
    "7000, 1, 2, 3500",
    "7000, 1, 4, 1750",
    "7000, 3, 4, 5250",
    "7000, 1, 3, 2333",
    "7000, 2, 3, 4667",
    "7000, 37, 100, 2590",
    "7000, 225, 450, 3500",
    "7000, 1, 450, 16",
    "7000, 449, 450, 6984",
    "7001, 1, 2, 3501",
    "1, 1, 2, 1",
    "1, 49, 100, 0",
    "1, 1, 1440, 0",
    "0, 1, 1, 0"
  })
  void a_share_is_rounded_to_the_nearest_penny_half_a_penny_upwards(
      long pence, int part, int of, long due) {
    assertThat(new DayShare(part, of).ofPence(pence)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 2", "2, 1", "1, 0", "1, -1", "1, 1441", "1441, 1441"})
  void what_is_no_share_of_a_day_is_refused(int part, int of) {
    assertThatThrownBy(() -> new DayShare(part, of))
        .hasMessageStartingWith(part + "/" + of + " is no share of a day");
  }

  @Test
  void a_minute_of_a_whole_day_is_a_share() {
    assertThat(new DayShare(1, 1_440).words()).isEqualTo("1/1440");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, ",
    "2026-01-01, 5000",
    "2026-10-31, 5000",
    "2026-11-01, 7000",
    "2030-01-01, 7000"
  })
  void a_rate_holds_from_its_day_to_the_day_before_the_next(LocalDate day, Long pence) {
    StrikePayRates rates = new StrikePayRates(List.of(SECOND, FIRST));

    assertThat(rates.on(day).map(DayRate::pence).orElse(null)).isEqualTo(pence);
  }

  @Test
  void a_day_is_worth_70_pounds_as_delivered() {
    assertThat(StrikePayRates.DELIVERED.on(LocalDate.of(2026, 11, 13)).orElseThrow().pence())
        .isEqualTo(7_000);
  }

  @Test
  void two_rates_from_one_day_and_a_rate_below_nothing_are_refused() {
    assertThatThrownBy(() -> new StrikePayRates(List.of(FIRST, SECOND, FIRST)))
        .hasMessage("two rates hold from 2026-01-01: take one out");
    assertThatThrownBy(() -> new DayRate(LocalDate.of(2026, 1, 1), -1))
        .hasMessageContaining("less than nothing");
  }
}
