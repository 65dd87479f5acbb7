package org.branchwork.fundraising.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.branchwork.fundraising.api.outlook.FundOutlook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundOutlookTest {

  @ParameterizedTest
  @CsvSource({
    "21000, 0, 1, 7000, 3",
    "20999, 0, 1, 7000, 2",
    "21000, 1, 1, 7000, 2",
    "42000, 0, 2, 7000, 3",
    "6999, 0, 1, 7000, 0",
    "0, 5, 1, 7000, 0",
    "21000, 0, 0, 7000, ",
    "21000, 0, 3, 0, "
  })
  void strike_pay_lasts_as_many_whole_days_as_the_free_money_pays_everybody(
      long held, long owed, long payees, long rate, Long days) {
    FundOutlook outlook = new FundOutlook(0, 0, 0, 0, 0, 0, held, owed, payees, rate);
    assertThat(outlook.strikeDays())
        .isEqualTo(days == null ? OptionalLong.empty() : OptionalLong.of(days));
  }
}
