package org.branchwork.casework.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.branchwork.casework.api.register.MatchSheet.Finding;
import org.branchwork.casework.api.register.MatchSheet.Rule;
import org.branchwork.casework.api.register.MemberEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipRulesTest {

  private static final LocalDate AROSE = LocalDate.of(2026, 11, 13);

  @ParameterizedTest(name = "joined {0}, rule of {1} days: {2}")
  @CsvSource(
      nullValues = "unknown",
      value = {
        "2026-10-16, 28, true",
        "2026-10-17, 28, false",
        "2026-11-13, 0, true",
        "2026-11-14, 0, false",
        "unknown, 28, unknown"
      })
  void a_member_for_four_weeks_is_one_28_days_before_the_matter_arose(
      LocalDate joined, int days, Boolean met) {
    Finding finding = finding(Rule.MEMBER_FOR, joined, null, null, days);

    assertThat(finding).isEqualTo(new Finding(Rule.MEMBER_FOR, met, joined, days));
  }

  @ParameterizedTest(name = "paid until {0}, {1} days late: {2}")
  @CsvSource(
      nullValues = "unknown",
      value = {
        "2026-11-13, 0, true",
        "2026-11-12, 0, false",
        "2026-10-14, 30, true",
        "2026-10-13, 30, false",
        "unknown, 0, unknown"
      })
  void subscriptions_are_late_when_they_end_before_the_matter_arose(
      LocalDate paid, int days, Boolean met) {
    assertThat(finding(Rule.PAID_UP, null, paid, null, days))
        .isEqualTo(new Finding(Rule.PAID_UP, met, paid, days));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "listed",
      value = {"listed, true", "2026-11-01, false"})
  void who_is_no_longer_listed_has_lapsed(LocalDate lapsed, boolean met) {
    assertThat(finding(Rule.LISTED, null, null, lapsed, 0).met()).isEqualTo(met);
  }

  private static Finding finding(
      Rule rule, LocalDate joined, LocalDate paid, LocalDate lapsed, int days) {
    MemberEntry member = new MemberEntry("1", "Ann", null, joined, paid, lapsed);
    return MembershipRules.of(member, AROSE, Map.of(rule, days)).get(rule.ordinal());
  }
}
