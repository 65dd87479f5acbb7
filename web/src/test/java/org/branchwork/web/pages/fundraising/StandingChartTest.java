package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.FundKind;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.web.pages.fundraising.StandingChart.Row;
import org.junit.jupiter.api.Test;

class StandingChartTest {

  @Test
  void the_fund_with_most_held_and_promised_is_as_wide_as_the_field() {
    assertThat(chart(fund(1, 30_000), fund(2, 10_000)).rows())
        .containsExactly(
            new Row("Pay", "£300.00 held, £100.00 promised and not paid", 450, 150),
            new Row("Pay", "£100.00 held, £0.00 promised and not paid", 150, 0));
  }

  @Test
  void funds_without_money_and_promises_are_not_drawn() {
    assertThat(chart(fund(2, 0)).rows()).isEmpty();
    assertThat(chart().rows()).isEmpty();
    assertThat(chart(fund(1, 0)).rows()).hasSize(1);
  }

  /** Only to the first fund anything is promised. */
  private static StandingChart chart(KeptFund... funds) {
    return StandingChart.of(List.of(funds), Map.of(new UUID(0, 1), 10_000L));
  }

  private static KeptFund fund(int number, long held) {
    return new KeptFund(new UUID(0, number), "Pay", Optional.of(FundKind.GENERAL), held, held);
  }
}
