package org.branchwork.fundraising.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankAccountTest {

  @ParameterizedTest
  @CsvSource({"089999,089999", "08-99-99,089999", "' 08 99 99 ',089999", "000000,000000"})
  void a_sort_code_is_six_digits_however_they_are_parted(String typed, String kept) {
    assertThat(new BankAccount("Fund", typed, "66374958").sortCode()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"''", "08999", "0899990", "08999A", "٠٨٩٩٩٩", "08/99/99"})
  void any_other_sort_code_is_refused(String typed) {
    assertThatThrownBy(() -> new BankAccount("Fund", typed, "66374958"))
        .hasMessage("account.sort-code.malformed");
  }

  @ParameterizedTest
  @CsvSource({
    "66374958,66374958",
    "6637 4958,66374958",
    "6374958,06374958",
    "374958,00374958",
    "000000,00000000"
  })
  void an_account_number_of_six_to_eight_digits_is_kept_with_eight(String typed, String kept) {
    assertThat(new BankAccount("Fund", "089999", typed).number()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"''", "74958", "663749580", "6637495801", "6637495O"})
  void any_other_account_number_is_refused(String typed) {
    assertThatThrownBy(() -> new BankAccount("Fund", "089999", typed))
        .hasMessage("account.number.malformed");
  }

  @ParameterizedTest
  @CsvSource({"1,true", "70,true", "71,false", "0,false"})
  void an_account_has_a_name_of_one_to_seventy_characters(int length, boolean accepted) {
    String name = "n".repeat(length);
    if (accepted) {
      assertThat(new BankAccount(name, "089999", "66374958").name()).isEqualTo(name);
    } else {
      assertThatThrownBy(() -> new BankAccount(name, "089999", "66374958"))
          .hasMessage("account.name.malformed");
    }
  }

  @Test
  void every_field_at_fault_is_named_at_once() {
    assertThatThrownBy(() -> new BankAccount(null, null, null))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class, broken -> assertThat(broken.keys()).hasSize(3));
  }

  @Test
  void a_sort_code_is_shown_in_pairs() {
    assertThat(new BankAccount("Fund", "089999", "66374958").sortCodeInPairs())
        .isEqualTo("08-99-99");
  }
}
