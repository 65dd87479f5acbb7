package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.branchwork.fundraising.api.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DonatePageTest {

  @ParameterizedTest
  @CsvSource({
    "0,£0",
    "1,£0.01",
    "99,£0.99",
    "100,£1",
    "150,£1.50",
    "2000000,'£20,000'",
    "2000001,'£20,000.01'",
    "-7000,-£70"
  })
  void whole_pounds_stand_without_pence(long pence, String shown) {
    assertThat(DonatePage.amount(Money.pence(pence))).isEqualTo(shown);
  }

  @Test
  void a_currency_without_small_coins_has_none() {
    assertThat(DonatePage.amount(new Money(1_500, Currency.getInstance("JPY")))).endsWith("1,500");
  }
}
