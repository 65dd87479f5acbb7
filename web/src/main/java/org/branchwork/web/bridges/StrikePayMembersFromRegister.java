package org.branchwork.web.bridges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.branchwork.casework.api.register.MatchSheet.Finding;
import org.branchwork.casework.api.register.Standing;
import org.branchwork.casework.api.register.StandingQuestion;
import org.branchwork.casework.api.register.StandingSearch;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Membership;
import org.branchwork.fundraising.api.MembershipRegister;

/** The fund asks the membership register who was in benefit on a strike day. */
@ApplicationScoped
class StrikePayMembersFromRegister implements MembershipRegister {

  private static final org.branchwork.casework.api.Caller STRIKE_PAY =
      org.branchwork.casework.api.Caller.system("strike-pay");

  @Inject StandingSearch register;

  @Override
  public Optional<Membership> membership(String number, LocalDate on, Caller caller) {
    return register
        .standing(new StandingQuestion(number, on, caller.label()), STRIKE_PAY)
        .map(StrikePayMembersFromRegister::translated);
  }

  private static Membership translated(Standing standing) {
    return new Membership(
        standing.member().number(),
        standing.member().name(),
        standing.findings().stream().map(StrikePayMembersFromRegister::translated).toList());
  }

  private static Membership.Finding translated(Finding finding) {
    return new Membership.Finding(
        Membership.Rule.valueOf(finding.rule().name()),
        finding.met(),
        finding.on(),
        finding.days());
  }
}
