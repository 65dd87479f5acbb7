package org.branchwork.fundraising.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void money_of_one_currency_adds_up_to_the_penny() {
    assertThat(Money.pence(7_000).plus(Money.pence(-1))).isEqualTo(Money.pence(6_999));
  }

  @Test
  void money_of_two_currencies_does_not_add_up() {
    Money euro = new Money(1, Currency.getInstance("EUR"));
    assertThatThrownBy(() -> Money.pence(1).plus(euro))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sum_beyond_counting_is_refused_rather_than_wrong() {
    assertThatThrownBy(() -> Money.pence(Long.MAX_VALUE).plus(Money.pence(1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
