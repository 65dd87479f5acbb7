package org.branchwork.fundraising.collecting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.collecting.ReturnCheque;
import org.branchwork.fundraising.api.matching.JoinLines;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.ReconcileDesk;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.UndoMatch;
import org.branchwork.fundraising.collecting.PayingInRows.Match;
import org.jspecify.annotations.Nullable;

/** Has the lines of the bank placed for slips, through the desk that places all lines. */
@ApplicationScoped
class SlipMatching {

  @Inject PayingInRows payingIns;
  @Inject ReconcileDesk reconciling;

  /**
   * Places a line for all that is on a slip.
   *
   * @param appeal for which what was given to its fund counts
   */
  void place(Match match, int seen, @Nullable UUID appeal, Stamp stamp, Caller caller) {
    place(match, seen, payingIns.chosen(appeal), stamp, caller);
  }

  private void place(Match match, int seen, Map<UUID, UUID> appeals, Stamp stamp, Caller caller) {
    List<Share> shares =
        payingIns.shares(match.payingIn()).stream()
            .map(share -> share.forAppeal(appeals.get(share.fund())))
            .toList();
    reconciling.place(new PlaceLine(match.act(), match.line(), seen, shares), caller);
    payingIns.matched(match, stamp);
  }

  void undo(Match match, UUID act, Caller caller) {
    reconciling.undo(
        new UndoMatch(named("undone", act), match.act(), "a cheque came back"), caller);
  }

  /** Places the line again for what is still on the slip, if anything is, and the same appeals. */
  void placeAgain(Match match, UUID act, Stamp stamp, Caller caller) {
    if (!payingIns.shares(match.payingIn()).isEmpty()) {
      Match again = new Match(match.payingIn(), named("again", act), match.line());
      Map<UUID, UUID> appeals = payingIns.counted(match.act());
      place(again, decisions(match.line()), appeals, stamp, caller);
    }
  }

  /** Joins what a cheque left of the line it came in with and the line that took it out. */
  void takenBack(Match match, ReturnCheque command, Caller caller) {
    reconciling.takenBack(
        new JoinLines(
            command.act(), command.line(), command.seen(), match.line(), decisions(match.line())),
        caller);
  }

  boolean isJoined(UUID act) {
    return payingIns.isDecided(act);
  }

  private int decisions(UUID line) {
    return payingIns
        .line(line)
        .orElseThrow(() -> new FundraisingRuleBroken("line.unknown"))
        .decisions();
  }

  /** The same for the same command, so that sent twice it is one. */
  private static UUID named(String what, UUID act) {
    return UUID.nameUUIDFromBytes((what + " " + act).getBytes(StandardCharsets.UTF_8));
  }
}
