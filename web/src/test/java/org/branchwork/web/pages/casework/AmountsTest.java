package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "0|0",
        "12|1200",
        "12.50|1250",
        "£ 12.05|1205",
        "1,234.50|123450",
        "1234.5|none",
        "12,34|none",
        "1,2345|none",
        "-5|none",
        "12.505|none",
        "12 pounds|none",
        "1e3|none",
        "9999999999999|none"
      })
  void pounds_are_read_as_they_are_typed(String typed, Long pence) {
    assertThat(Amounts.pence(typed).orElse(null)).isEqualTo(pence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"5|0.05", "1200|12.00", "123450|1,234.50"})
  void pence_are_shown_as_pounds(long pence, String shown) {
    assertThat(Amounts.pounds(pence)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1|1 min", "59|59 min", "60|1 h 0 min", "1505|25 h 5 min"})
  void minutes_are_shown_as_hours(long minutes, String shown) {
    assertThat(Amounts.time(minutes)).isEqualTo(shown);
  }
}
