package org.branchwork.fundraising.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTextTest {

  @ParameterizedTest
  @CsvSource({
    "Ann Example, ANN EXAMPLE",
    "José Núñez, JOSE NUNEZ",
    "Sean O’Example, SEAN OEXAMPLE",
    "Sean O'Example, SEAN OEXAMPLE",
    "Łukasz Þór Straße, LUKASZ THOR STRASS",
    "Ærø & Søn, AERO & SON",
    "A. Example-Lund / B, A. EXAMPLE-LUND /",
    "'  Two   blanks ', TWO BLANKS",
    "'Example, Ann', EXAMPLE ANN",
    "=HYPERLINK(x), HYPERLINK X",
    "+44 7700, 44 7700",
    "@SUM(A1), SUM A1",
    "-1+1, 1 1",
    ".-/& Ann, ANN",
    "Seventeen letters X, SEVENTEEN LETTERS",
    "Юлия, ''",
    "'', ''"
  })
  void a_name_is_folded_to_what_banks_carry_and_cut_at_18(String typed, String carried) {
    assertThat(BankText.name(typed)).isEqualTo(carried).hasSizeLessThanOrEqualTo(18);
  }

  @ParameterizedTest
  @CsvSource({
    "SFABCDEFHE, SFABCDEFHE",
    "sf-abc def/he, SFABCDEFHE",
    "Grève 12, GREVE12",
    "ABCDEFGHIJKLMNOPQR, ABCDEFGHIJKLMNOPQR",
    "ABCDEFGHIJKLMNOPQRS, ABCDEFGHIJKLMNOPQR",
    "--, ''"
  })
  void a_reference_keeps_letters_and_digits_and_is_cut_at_18(String typed, String carried) {
    assertThat(BankText.reference(typed)).isEqualTo(carried);
  }
}
