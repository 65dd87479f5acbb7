package org.branchwork.fundraising.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.Share.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareRulesTest {
  private static final PaymentReference PLEDGE = PaymentReference.of("ABCDEF");
  private static final UUID FUND = new UUID(0, 1);

  @ParameterizedTest
  @CsvSource({
    "100, 100, 0, ''",
    "100, 99, 1, ''",
    "100, 99, 2, line.shares.too-much",
    "100, 101, 0, line.shares.too-much",
    "100, -1, 0, line.share.amount",
    "0, 1, 0, 'line.shares.too-much line.share.use'",
    "100, 9223372036854775807, 1, line.shares.too-much"
  })
  void shares_are_more_than_nothing_and_together_at_most_the_line(
      long rest, long one, long other, String broken) {
    List<Share> shares = other == 0 ? List.of(gift(one)) : List.of(gift(one), gift(other));
    assertThat(broken(shares, rest)).isEqualTo(broken);
  }

  @ParameterizedTest
  @CsvSource({
    "PLEDGE, 100, true, false, ''",
    "PLEDGE, 100, false, false, line.share.pledge",
    "PLEDGE, 100, true, true, line.share.fund",
    "PLEDGE, -100, true, false, line.share.use",
    "DONATION, 100, false, true, ''",
    "DONATION, 100, false, false, line.share.fund",
    "DONATION, 100, true, true, line.share.pledge",
    "DONATION, -100, false, true, line.share.use",
    "FEE, -100, false, true, ''",
    "FEE, 100, false, true, line.share.use",
    "EXPENSE, -100, false, true, ''",
    "EXPENSE, 100, false, true, line.share.use"
  })
  void money_in_is_given_and_money_out_is_spent(
      Use use, long rest, boolean pledge, boolean fund, String broken) {
    Share share = new Share(use, pledge ? PLEDGE : null, fund ? FUND : null, 1, null, null);
    assertThat(broken(List.of(share), rest)).isEqualTo(broken);
  }

  @ParameterizedTest
  @CsvSource({
    "DONATION, 1, ''",
    "DONATION, 100, ''",
    "DONATION, 101, line.share.donor",
    "DONATION, 0, line.share.donor",
    "FEE, 1, 'line.share.use line.share.donor'"
  })
  void a_donor_is_named_for_a_donation_alone(Use use, int length, String broken) {
    Share share = new Share(use, null, FUND, 1, "x".repeat(length), null);
    assertThat(broken(List.of(share), 100)).isEqualTo(broken);
  }

  @Test
  void a_line_is_placed_with_at_least_one_share() {
    assertThat(broken(List.of(), 100)).isEqualTo("line.shares.none");
  }

  private static Share gift(long pence) {
    return Share.ofFund(Use.DONATION, FUND, pence);
  }

  private static String broken(List<Share> shares, long rest) {
    try {
      ShareRules.require(shares, rest);
      return "";
    } catch (FundraisingRuleBroken broken) {
      return String.join(" ", broken.keys());
    }
  }
}
