package org.branchwork.fundraising.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount;
import org.branchwork.fundraising.api.accounts.CheckedAccount.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test cases of the specification "Validating account numbers", by their numbers. */
class PublishedAccountsTest {

  private final ModulusDoor rules = ModulusDoor.of(Optional.empty());

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource({
    "1, 089999, 66374958, MOD10",
    "2, 107999, 88837491, MOD11",
    "3, 202959, 63748472, MOD11 and DBLAL",
    "4, 871427, 46238510, exceptions 10 and 11: first passes",
    "5, 872427, 46238510, exceptions 10 and 11: second passes",
    "6, 871427, 09123496, exception 10: ab is 09 and g is 9",
    "7, 871427, 99123496, exception 10: ab is 99 and g is 9",
    "8, 820000, 73688637, exception 3: c is 6",
    "9, 827999, 73988638, exception 3: c is 9",
    "10, 827101, 28748352, exception 3: both pass",
    "11, 134020, 63849203, exception 4",
    "12, 118765, 64371389, exception 1",
    "13, 200915, 41011166, exception 6: foreign currency",
    "14, 938611, 07806039, exception 5",
    "15, 938600, 42368003, exception 5: another sort code in its place",
    "16, 938063, 55065200, exception 5: both remainders are 0",
    "17, 772798, 99345694, exception 7",
    "18, 086090, 06774744, exception 8",
    "19, 309070, 02355688, exceptions 2 and 9: first passes",
    "20, 309070, 12345668, exceptions 2 and 9: second passes",
    "21, 309070, 12345677, exception 2: a is not 0 and g is not 9",
    "22, 309070, 99345694, exception 2: a is not 0 and g is 9",
    "31, 074456, 12345112, exceptions 12 and 13: first passes",
    "32, 070116, 34012583, exceptions 12 and 13: both pass",
    "33, 074456, 11104102, exceptions 12 and 13: second passes",
    "34, 180002, 00000190, exception 14: second passes"
  })
  void an_account_that_could_exist_passes(int no, String sortCode, String number, String why) {
    assertThat(check(sortCode, number).result()).isEqualTo(Result.PASSES);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource({
    "23, 938063, 15764273, exception 5: second check digit wrong",
    "24, 938063, 15764264, exception 5: first check digit wrong",
    "25, 938063, 15763217, exception 5: first remainder is 1",
    "26, 118765, 64371388, exception 1",
    "27, 203099, 66831036, passes MOD11 and fails DBLAL",
    "28, 203099, 58716970, fails MOD11 and passes DBLAL",
    "29, 089999, 66374959, MOD10",
    "30, 107999, 88837493, MOD11"
  })
  void an_account_that_cannot_exist_fails(int no, String sortCode, String number, String why) {
    assertThat(check(sortCode, number).result()).isEqualTo(Result.FAILS);
  }

  /** Worked out by hand from the text of the exceptions; the specification has no case of them. */
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "200915, 31011166, exception 6: a is 3 so it is no foreign currency",
    "200915, 91011166, exception 6: a is 9 so it is no foreign currency",
    "200915, 41011167, exception 6: g and h differ",
    "180002, 00000192, exception 14: h is neither 0 nor 1 nor 9",
    "180002, 00000181, exception 14: h is 1 and the shifted number fails too",
    "074456, 11104104, exceptions 12 and 13: both fail",
    "827101, 28748353, exception 3: c is neither 6 nor 9",
    "134020, 63849204, exception 4: remainder and check digits differ"
  })
  void an_exception_goes_no_further_than_its_text(String sortCode, String number, String why) {
    assertThat(check(sortCode, number).result()).isEqualTo(Result.FAILS);
  }

  @Test
  void a_remainder_of_ten_is_held_against_both_check_digits_of_exception_4() {
    assertThat(check("134020", "63849010").result()).isEqualTo(Result.PASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "088999, UNKNOWN",
    "089000, PASSES",
    "089999, PASSES",
    "090000, UNKNOWN",
    "608300, UNKNOWN",
    "608301, PASSES",
    "608302, UNKNOWN"
  })
  void the_branchs_own_bank_and_the_test_account_are_known(String sortCode, Result result) {
    assertThat(check(sortCode, "66374958").result()).isEqualTo(result);
  }

  @Test
  void no_row_says_nothing_about_the_account_but_from_when_the_rules_are() {
    assertThat(check("999999", "12345678"))
        .isEqualTo(new CheckedAccount(Result.UNKNOWN, null, LocalDate.of(2026, 8, 15)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "089999 | 66374958 | MOD10 with weights 0 0 0 0 0 0 7 1 3 7 1 3 7 1",
        "202959 | 63748472 | MOD11 with weights 0 0 0 0 0 0 0 7 6 5 4 3 2 1 and exception 6,"
            + " and DBLAL with weights 2 1 2 1 2 1 2 1 2 1 2 1 2 1 and exception 6",
        "309070 | 02355688 | MOD11 with weights 0 0 3 2 9 8 5 7 6 5 4 3 2 1 and exception 2,"
            + " or MOD11 with weights 0 0 3 2 9 8 1 7 6 5 4 3 2 1 and exception 9"
      })
  void the_rule_is_told_in_words(String sortCode, String number, String rule) {
    assertThat(check(sortCode, number).rule()).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8", "9"})
  void one_wrong_digit_of_the_test_account_is_noticed(int added) {
    for (int at = 0; at < 8; at++) {
      StringBuilder number = new StringBuilder("66374958");
      number.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + added) % 10));
      assertThat(check("089999", number.toString()).result())
          .as(number.toString())
          .isEqualTo(Result.FAILS);
    }
  }

  private CheckedAccount check(String sortCode, String number) {
    return rules.check(new BankAccount("Fund", sortCode, number));
  }
}
