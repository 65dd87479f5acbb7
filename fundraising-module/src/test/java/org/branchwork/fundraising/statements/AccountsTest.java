package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

  @ParameterizedTest
  @CsvSource({
    "08-99-99, 66374958, 089999 66374958",
    "'08 99 99', 374958, 089999 00374958",
    "'', 08-99-99 66374958, 089999 66374958",
    "'', 089999-374958, 089999 00374958",
    "'', 089999/66374958, 089999 66374958",
    "'', 08999966374958, 089999 66374958",
    "'', GB00EXMP08999966374958, 089999 66374958",
    "'', GB00 EXMP 0899 9966 3749 58, 089999 66374958",
    // the two in each other's place
    "66374958, 089999, 089999 66374958",
    "'', Branch fund ****4958, Branch fund ****4958",
    "EXMPGB2L, 1234, EXMPGB2L 1234",
    "'', '', "
  })
  void an_account_is_written_in_one_way_where_it_is_a_british_one(
      String sortCode, String number, String account) {
    assertThat(Accounts.of(sortCode, number)).isEqualTo(account);
  }
}
