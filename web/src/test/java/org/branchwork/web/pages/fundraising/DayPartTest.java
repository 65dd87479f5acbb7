package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPartTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', 1/1",
        "' ', 1/1",
        "1/2, 1/2",
        "225 / 450, 225/450",
        "0/1, 0/1",
        "1/10000, -",
        "1, -",
        "-1/2, -",
        "half, -"
      })
  void a_share_is_typed_as_a_fraction_and_nothing_is_the_whole_day(String typed, String read) {
    assertThat(DayPart.typed(typed).map(DayPart::value).orElse(null)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, true", "1, 1, true", "2, 5, false", "49, 100, false", "50, 100, true"})
  void half_a_day_is_at_most_another_share(int part, int of, boolean most) {
    assertThat(new DayPart(1, 2).isAtMost(part, of)).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, the whole day", "450, 450, the whole day", "1, 2, 1/2 of the day"})
  void a_share_is_read_as_words(int part, int of, String words) {
    assertThat(new DayPart(part, of).words()).isEqualTo(words);
  }
}
