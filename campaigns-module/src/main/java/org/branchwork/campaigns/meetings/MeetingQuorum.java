package org.branchwork.campaigns.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.Caller.Permission;
import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.branchwork.campaigns.api.MemberFigures;
import org.branchwork.campaigns.api.MemberRoll;
import org.branchwork.campaigns.api.Quorum;
import org.branchwork.campaigns.api.QuorumRule;
import org.branchwork.campaigns.api.QuorumSearch;
import org.jspecify.annotations.Nullable;

/** Works the quorum out of the members on the day. */
@ApplicationScoped
@Transactional
class MeetingQuorum implements QuorumSearch {

  private static final int WHOLE = 100;
  private static final int MOST_MEMBERS = 100_000;

  @Inject MemberRoll roll;

  @Override
  public Quorum quorum(@Nullable LocalDate on, QuorumRule rule, int figure, Caller caller) {
    if (!caller.may(Permission.MEETINGS)) {
      throw new CampaignsRuleBroken("not-allowed");
    }
    if (on == null) {
      throw new CampaignsRuleBroken("quorum.day.missing");
    }
    boolean percent = rule == QuorumRule.PERCENT;
    if (figure < 1 || figure > (percent ? WHOLE : MOST_MEMBERS)) {
      throw new CampaignsRuleBroken(percent ? "quorum.figure.percent" : "quorum.figure.members");
    }
    MemberFigures figures = roll.on(on);
    return new Quorum(
        on,
        figures,
        percent ? share(figures.members(), figure) : figure,
        percent ? share(figures.paidUp(), figure) : figure);
  }

  /** Rounded up: a quorum of 10 per cent of 101 members is 11. */
  static int share(int members, int percent) {
    return Math.toIntExact(((long) members * percent + WHOLE - 1) / WHOLE);
  }
}
