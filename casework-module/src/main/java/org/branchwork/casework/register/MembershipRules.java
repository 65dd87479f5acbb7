package org.branchwork.casework.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.register.MatchSheet.Finding;
import org.branchwork.casework.api.register.MatchSheet.Rule;
import org.branchwork.casework.api.register.MemberEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the union's rules say of a membership on the day a matter arose; nothing is decided here.
 */
final class MembershipRules {

  private MembershipRules() {}

  static List<Finding> of(MemberEntry member, LocalDate arose, Map<Rule, Integer> days) {
    int memberFor = days.getOrDefault(Rule.MEMBER_FOR, 0);
    int late = days.getOrDefault(Rule.PAID_UP, 0);
    @Nullable LocalDate joined = member.joinedOn();
    @Nullable LocalDate paid = member.paidUntil();
    return List.of(
        new Finding(Rule.LISTED, member.lapsedOn() == null, member.lapsedOn(), 0),
        new Finding(
            Rule.MEMBER_FOR,
            joined == null ? null : !joined.plusDays(memberFor).isAfter(arose),
            joined,
            memberFor),
        new Finding(
            Rule.PAID_UP, paid == null ? null : !paid.plusDays(late).isBefore(arose), paid, late));
  }
}
