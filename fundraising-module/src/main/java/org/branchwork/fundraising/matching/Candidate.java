package org.branchwork.fundraising.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.Decision.Rung;
import org.branchwork.fundraising.api.matching.LineToMatch;
import org.branchwork.fundraising.api.matching.PledgeToMatch;
import org.branchwork.fundraising.api.matching.PledgeToMatch.State;
import org.branchwork.fundraising.api.matching.WhyCard.Fact;

/**
 * A pledge that a line may be for.
 *
 * @param whys what led to it, beside name and amount
 * @param alike how alike the names are, in percent
 */
record Candidate(PledgeToMatch pledge, Rung rung, List<Fact> whys, LineToMatch line, int alike) {

  /** The likeliest first; those equally likely by reference, so that cards stay the same. */
  static final Comparator<Candidate> LIKELIEST =
      Comparator.comparingInt(Candidate::points)
          .reversed()
          .thenComparing(candidate -> candidate.pledge().reference().characters());

  private static final int A_RUNG = 1000;
  private static final int EXACT_AMOUNT = 400;
  private static final int LIVE = 200;

  /** The same pledge, found by two steps: the surer one counts, and both speak for it. */
  Candidate and(Candidate again) {
    Rung surer = rung.compareTo(again.rung) <= 0 ? rung : again.rung;
    List<Fact> all = Stream.concat(whys.stream(), again.whys.stream()).distinct().toList();
    return new Candidate(pledge, surer, all, line, alike);
  }

  PaymentReference reference() {
    return pledge.reference();
  }

  int points() {
    int rungs = Rung.values().length - rung.ordinal();
    return rungs * A_RUNG + (isExact() ? EXACT_AMOUNT : 0) + (pledge.isLive() ? LIVE : 0) + alike;
  }

  boolean isExact() {
    return line.pence() == pledge.openPence();
  }

  List<Fact> factsFor() {
    List<Fact> facts = new ArrayList<>(whys);
    if (isExact()) {
      facts.add(fact("amount.equal", line.pence()));
    }
    if (alike >= NameWords.ALIKE) {
      facts.add(fact("name.alike", alike));
    }
    facts.add(fact("pledged.days", line.date().toEpochDay() - pledge.pledgedOn().toEpochDay()));
    return facts;
  }

  List<Fact> factsAgainst() {
    List<Fact> facts = new ArrayList<>();
    long tooLittle = pledge.openPence() - line.pence();
    if (tooLittle > 0) {
      facts.add(fact("amount.part", tooLittle));
    } else if (tooLittle < 0) {
      facts.add(fact("amount.over", -tooLittle));
    }
    if (alike < NameWords.ALIKE) {
      facts.add(fact("name.differs", alike));
    }
    if (pledge.openPence() == 0) {
      facts.add(fact("pledge.paid", 0));
    }
    if (pledge.state() != State.STANDING) {
      boolean late = pledge.state() == State.LATE;
      facts.add(new Fact(late ? "pledge.late" : "pledge.cancelled", pledge.pledgedOn().toString()));
    }
    return facts;
  }

  private static Fact fact(String key, long value) {
    return new Fact(key, String.valueOf(value));
  }
}
