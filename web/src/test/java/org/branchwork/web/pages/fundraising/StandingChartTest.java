package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.outlook.FundStanding;
import org.branchwork.web.pages.fundraising.StandingChart.Row;
import org.junit.jupiter.api.Test;

class StandingChartTest {

  @Test
  void the_fund_with_most_held_and_promised_is_as_wide_as_the_field() {
    assertThat(StandingChart.of(List.of(fund(30_000, 10_000), fund(10_000, 0))).rows())
        .containsExactly(
            new Row("Pay", "£300.00 held, £100.00 promised and not paid", 450, 150),
            new Row("Pay", "£100.00 held, £0.00 promised and not paid", 150, 0));
  }

  @Test
  void funds_without_money_and_promises_are_not_drawn() {
    assertThat(StandingChart.of(List.of(fund(0, 0))).rows()).isEmpty();
    assertThat(StandingChart.of(List.of()).rows()).isEmpty();
    assertThat(StandingChart.of(List.of(fund(0, 1))).rows()).hasSize(1);
  }

  private static FundStanding fund(long held, long promised) {
    return new FundStanding(new UUID(0, 1), "Pay", held, promised);
  }
}
