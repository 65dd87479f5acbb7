package org.branchwork.fundraising.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.Money;
import org.branchwork.fundraising.api.OpenFund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningAFundTest {

  @ParameterizedTest
  @CsvSource({"0,fund.name.malformed", "1,", "100,", "101,fund.name.malformed"})
  void a_fund_has_a_name_of_one_to_a_hundred_characters(int length, String refusal) {
    expect("strike-fund", "n".repeat(length), "For strike pay", 1L, refusal);
  }

  @ParameterizedTest
  @CsvSource({"0,fund.purpose.malformed", "1,", "1000,", "1001,fund.purpose.malformed"})
  void a_fund_says_in_one_to_a_thousand_characters_what_it_pays_for(int length, String refusal) {
    expect("strike-fund", "Strike fund", "p".repeat(length), 1L, refusal);
  }

  @ParameterizedTest
  @CsvSource({"-1,fund.goal.malformed", "0,fund.goal.malformed", "1,", ","})
  void a_goal_is_more_than_nothing_or_there_is_none(Long pence, String refusal) {
    expect("strike-fund", "Strike fund", "For strike pay", pence, refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "ab,",
    "a,fund.slug.malformed",
    "Strike,fund.slug.malformed",
    "a--b,fund.slug.malformed"
  })
  void an_address_is_lower_case_words_joined_by_hyphens(String slug, String refusal) {
    expect(slug, "Strike fund", "For strike pay", 1L, refusal);
  }

  @Test
  void every_field_at_fault_is_named_at_once() {
    assertThatThrownBy(() -> open(null, null, null, 0L))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class, broken -> assertThat(broken.keys()).hasSize(4));
  }

  private static void expect(String slug, String name, String purpose, Long pence, String refusal) {
    if (refusal == null) {
      assertThat(open(slug, name, purpose, pence).view(Optional.empty(), false).name())
          .isEqualTo(name);
    } else {
      assertThatThrownBy(() -> open(slug, name, purpose, pence)).hasMessage(refusal);
    }
  }

  private static Fund open(String slug, String name, String purpose, Long pence) {
    Optional<Money> goal = Optional.ofNullable(pence).map(Money::pence);
    return new Fund(new OpenFund(UUID.randomUUID(), slug, name, purpose, goal));
  }
}
