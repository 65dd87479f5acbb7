package org.branchwork.web.pages.fundraising;

import java.util.OptionalLong;
import org.branchwork.fundraising.api.pledges.AppealView;
import org.branchwork.fundraising.api.pledges.PublicTotals;

/**
 * The figures of an appeal as its pages show them: sums such as {@code £150}.
 *
 * @param goal empty when no goal was set
 * @param goalPence for the bar; 0 when no goal was set
 * @param paidPence for the bar: never more than the goal
 * @param donors how many; empty when it is not told
 */
public record AppealFigures(
    String pledged,
    String agreed,
    String paid,
    String goal,
    long goalPence,
    long paidPence,
    String donors) {

  static AppealFigures of(AppealView appeal) {
    PublicTotals totals = appeal.totals();
    OptionalLong goal = appeal.goalPence();
    OptionalLong donors = totals.donors();
    return new AppealFigures(
        PledgeAmount.shown(totals.pledgedPence()),
        PledgeAmount.shown(totals.agreedPence()),
        PledgeAmount.shown(totals.paidPence()),
        goal.isPresent() ? PledgeAmount.shown(goal.getAsLong()) : "",
        goal.orElse(0),
        Math.min(totals.paidPence(), goal.orElse(0)),
        donors.isPresent() ? String.valueOf(donors.getAsLong()) : "");
  }
}
