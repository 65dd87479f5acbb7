package org.branchwork.fundraising.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.branchwork.fundraising.api.matching.Decision;
import org.branchwork.fundraising.api.matching.Decision.Outcome;
import org.branchwork.fundraising.api.matching.Decision.Rung;
import org.branchwork.fundraising.matching.InventedLines.Labelled;

/** How often the ladder is right: what it did by itself, what it suggested, what it missed. */
final class Score {

  /** Of so many, so many are right. */
  static final class Share {
    int of;
    int right;

    void count(boolean isRight) {
      of++;
      right += isRight ? 1 : 0;
    }

    double percent() {
      return of == 0 ? 100 : 100.0 * right / of;
    }
  }

  final Share automatic = new Share();
  final Share suggested = new Share();
  final Share matchable = new Share();
  final Map<Rung, Share> rungs = new EnumMap<>(Rung.class);
  final Map<Mess, Share> messes = new EnumMap<>(Mess.class);
  final List<String> wrong = new ArrayList<>();

  /** A suggestion is what the ladder puts first, whether or not it also acts on it. */
  static Score of(InventedLines invented) {
    Score score = new Score();
    InventedPledges pledges = invented.pledges;
    MatchingDoor ladder = new MatchingDoor(pledges.pledges(), pledges.payers(), true);
    invented.all.forEach(labelled -> score.count(labelled, ladder.decide(labelled.line())));
    return score;
  }

  private void count(Labelled labelled, Decision decision) {
    boolean isRight = labelled.right() != null && labelled.right().equals(decision.pledge());
    boolean put =
        decision.outcome() == Outcome.AUTOMATIC || decision.outcome() == Outcome.SUGGESTED;
    if (decision.outcome() == Outcome.AUTOMATIC) {
      automatic.count(isRight && labelled.mess() != Mess.CANCELLED);
    }
    if (put) {
      suggested.count(isRight);
      rungs.computeIfAbsent(decision.card().rung(), rung -> new Share()).count(isRight);
    }
    if (labelled.mess().matchable) {
      matchable.count(put && isRight);
    }
    boolean asWanted = labelled.mess().matchable ? put && isRight : !put;
    messes.computeIfAbsent(labelled.mess(), mess -> new Share()).count(asWanted);
    if (put && !isRight) {
      wrong.add(labelled + " -> " + decision.pledge() + "\n" + decision.card().text());
    }
  }
}
