package org.branchwork.web.pages.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pounds as they are typed and read, and tables of them. */
class PoundsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | £0.00",
        "5 | £0.05",
        "-5 | −£0.05",
        "123456789 | £1,234,567.89",
        "-100000 | −£1,000.00"
      })
  void pounds_are_shown_with_their_pence_and_a_sign_before_them(long pence, String shown) {
    assertThat(Pounds.shown(pence)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | 500",
        "£5.50 | 550",
        "1,234.50 | 123450",
        "-5 | -500",
        "−1,000 | -100000",
        "999999999999 | 99999999999900"
      })
  void pounds_are_read_as_they_are_typed(String typed, long pence) {
    assertThat(Pounds.pence(typed)).contains(pence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--5", "5.5", "1,23", "five", "1000000000000", "5.005", "5 6"})
  void what_is_no_amount_is_not_read(String typed) {
    assertThat(Pounds.pence(typed)).isEmpty();
  }

  @Test
  void a_table_guards_formulas_and_quotes_but_leaves_amounts_numbers() {
    assertThat(new Csv().row("a", "=b").amountRow(-1250, "say \"c\"").text())
        .isEqualTo("\"a\",\"'=b\"\r\n\"say \"\"c\"\"\",-12.50\r\n");
  }
}
