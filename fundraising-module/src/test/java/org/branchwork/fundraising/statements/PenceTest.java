package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "150.00; 15000",
        "150; 15000",
        "-4.8; -480",
        ".5; 50",
        "0.00; 0",
        "-0.01; -1",
        "£1,234.56; 123456",
        "£ 1,234.56; 123456",
        "-£12.00; -1200",
        "£-12.00; -1200",
        "\u221212.00; -1200",
        "12.00-; -1200",
        "(12.00); -1200",
        "12.00 DR; -1200",
        "12.00CR; 1200",
        "+12.00; 1200",
        "'12.00; 1200",
        "1,234,567.89; 123456789",
        "12.50000; 1250",
        "99999999999.99; 9999999999999"
      })
  void an_amount_is_read_to_the_penny_however_it_is_dressed(String written, long pence) {
    assertThat(Pence.read(written, 1)).isEqualTo(pence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "-",
        "£",
        "12,50",
        "1,23.00",
        "12,3456.00",
        "1.234,56",
        "12.005",
        "1e3",
        "--1",
        "-1-",
        "100000000000",
        "twelve",
        "12.00 12.00",
        "١٢"
      })
  void what_is_no_amount_is_refused_and_shown(String written) {
    assertThatThrownBy(() -> Pence.read(written, 7))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.problem().line()).isEqualTo(7);
              assertThat(refused.problem().found()).isEqualTo(written);
            })
        .hasMessage("AMOUNT");
  }

  @ParameterizedTest
  @CsvSource({"'150,',15000", "'150,5',15050", "'0,01',1", "'1234,56',123456"})
  void standard_formats_write_a_comma_before_the_pence(String written, long pence) {
    assertThat(Pence.readWithComma(written, 1)).isEqualTo(pence);
  }

  @ParameterizedTest
  @CsvSource({"0,0.00", "5,0.05", "-5,-0.05", "123456,1234.56", "-100,-1.00"})
  void pence_are_shown_in_pounds(long pence, String shown) {
    assertThat(Pence.inPounds(pence)).isEqualTo(shown);
  }

  @Test
  void an_endless_amount_is_refused_and_shortened() {
    assertThatThrownBy(() -> Pence.read("1".repeat(9000), 1))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problem().found()).hasSize(81));
  }
}
