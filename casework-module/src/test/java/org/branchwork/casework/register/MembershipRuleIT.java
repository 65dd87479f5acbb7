package org.branchwork.casework.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.RegisterEvent.MembershipRulesSet;
import org.branchwork.casework.api.register.MatchSheet.Rule;
import org.branchwork.casework.api.register.MembershipRuleDesk;
import org.branchwork.casework.cases.CaseworkStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of membership, as an officer sets them. */
class MembershipRuleIT extends CaseworkStory {

  private static final Caller OFFICER =
      Caller.staff(UUID.randomUUID(), Set.of(Permission.WORK, Permission.OVERSEE));

  @AfterEach
  void asTheyWere() {
    set(28, 0, OFFICER);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3660, 3660", "90, 30"})
  void an_officer_sets_the_days_and_once_said_they_are_no_news(int memberFor, int paidUp) {
    database.told();
    set(memberFor, paidUp, OFFICER);
    set(memberFor, paidUp, OFFICER);

    assertThat(days()).isEqualTo(Map.of(Rule.MEMBER_FOR, memberFor, Rule.PAID_UP, paidUp));
    assertThat(database.told(MembershipRulesSet.class))
        .singleElement()
        .returns(memberFor, MembershipRulesSet::memberFor)
        .returns(paidUp, MembershipRulesSet::paidUp);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, membership.memberFor.range",
    "3661, 0, membership.memberFor.range",
    "90, -1, membership.paidUp.range",
    "90, 3661, membership.paidUp.range"
  })
  void what_is_out_of_range_changes_nothing(int memberFor, int paidUp, String rule) {
    assertThatThrownBy(() -> set(memberFor, paidUp, OFFICER)).hasMessage(rule);
    assertThat(days()).isEqualTo(Map.of(Rule.MEMBER_FOR, 28, Rule.PAID_UP, 0));
  }

  @Test
  void nobody_else_sets_or_reads_them_here() {
    for (Caller other : List.of(LEAD, CASEWORKER, Caller.visitor())) {
      assertThatThrownBy(() -> set(1, 1, other)).isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(
              () ->
                  database.work(
                      d -> d.of(MembershipRuleDesk.class, MembershipRuleBook.class).days(other)))
          .isInstanceOf(CaseNotFound.class);
    }
  }

  private void set(int memberFor, int paidUp, Caller caller) {
    database.act(
        d ->
            d.of(MembershipRuleDesk.class, MembershipRuleBook.class)
                .set(memberFor, paidUp, caller));
  }

  private Map<Rule, Integer> days() {
    return database.work(
        d -> d.of(MembershipRuleDesk.class, MembershipRuleBook.class).days(OFFICER));
  }
}
