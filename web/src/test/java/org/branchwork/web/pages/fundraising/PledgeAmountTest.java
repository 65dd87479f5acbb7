package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PledgeAmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 | 2000",
        "£20 | 2000",
        "£ 150.00 | 15000",
        "0.01 | 1",
        "1,500 | 150000",
        "1,000,000.00 | 100000000",
        "9999999 | 999999900",
        "10000000 | 1000000000",
        "1,50 | ",
        "20.5 | ",
        "20.123 | ",
        "-20 | ",
        "twenty | ",
        "1500,00 | ",
        "'' | "
      })
  void an_amount_is_typed_in_pounds_with_or_without_pence(String typed, @Nullable Long pence) {
    assertThat(PledgeAmount.typed(typed))
        .isEqualTo(pence == null ? OptionalLong.empty() : OptionalLong.of(pence));
  }

  @ParameterizedTest
  @CsvSource({"15000, 150.00", "1, 0.01", "100000000, 1000000.00"})
  void an_amount_to_copy_is_as_a_bank_takes_it(long pence, String plain) {
    assertThat(PledgeAmount.plain(pence)).isEqualTo(plain);
  }
}
