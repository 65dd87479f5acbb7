package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.branchwork.web.pages.shared.Problems;
import org.junit.jupiter.api.Test;

class TypedSharesTest {
  private static final UUID FUND = UUID.randomUUID();
  private static final PaymentReference PLEDGE = PaymentReference.of("ABCDEF");

  private final Problems problems = new Problems();

  @Test
  void a_row_without_a_sum_takes_what_the_rows_before_it_leave() {
    Map<String, String> typed =
        Map.of("pledge-1", "sf abcdefhe", "sum-1", "£1.50", "fund-2", FUND.toString());
    assertThat(TypedShares.of(typed, 1_000, problems))
        .containsExactly(Share.ofPledge(PLEDGE, 150), Share.ofFund(Use.DONATION, FUND, 850));
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void money_out_is_a_charge_until_something_else_is_chosen() {
    assertThat(TypedShares.of(Map.of("fund-1", FUND.toString()), -350, problems))
        .containsExactly(Share.ofFund(Use.FEE, FUND, 350));
    assertThat(
            TypedShares.of(
                Map.of("fund-1", FUND.toString(), "use", "EXPENSE", "donor", "Jo"), -350, problems))
        .containsExactly(Share.ofFund(Use.EXPENSE, FUND, 350));
  }

  @Test
  void a_donor_is_kept_with_the_donation() {
    assertThat(TypedShares.of(Map.of("fund-1", FUND.toString(), "donor", "Jo"), 100, problems))
        .containsExactly(new Share(Use.DONATION, null, FUND, 100, "Jo", null));
  }

  @Test
  void what_cannot_be_read_is_told_beside_its_field() {
    TypedShares.of(
        Map.of("pledge-1", "SFABCDEFH3", "sum-1", "much", "fund-2", "none"), 100, problems);
    assertThat(problems.getOf()).containsOnlyKeys("pledge-1", "sum-1", "fund-2");
  }
}
