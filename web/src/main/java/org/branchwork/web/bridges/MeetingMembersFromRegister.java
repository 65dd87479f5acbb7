package org.branchwork.web.bridges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.branchwork.campaigns.api.MemberFigures;
import org.branchwork.campaigns.api.MemberRoll;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.register.Electorate;
import org.branchwork.casework.api.register.StandingSearch;

/** The campaigns ask the membership register how many members a meeting is of. */
@ApplicationScoped
class MeetingMembersFromRegister implements MemberRoll {

  private static final Caller MEETINGS = Caller.system("meetings");

  @Inject StandingSearch register;

  @Override
  public MemberFigures on(LocalDate day) {
    Electorate members = register.electorate(day, MEETINGS);
    return new MemberFigures(
        members.listed(), members.paidUp(), members.late(), members.untold(), members.reachable());
  }
}
