package org.branchwork.fundraising.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.Decision;
import org.branchwork.fundraising.api.matching.Decision.Outcome;
import org.branchwork.fundraising.api.matching.Decision.Rung;
import org.branchwork.fundraising.api.matching.KnownPayer;
import org.branchwork.fundraising.api.matching.LineToMatch;
import org.branchwork.fundraising.api.matching.PledgeToMatch;
import org.branchwork.fundraising.api.matching.WhyCard;
import org.branchwork.fundraising.api.matching.WhyCard.Fact;
import org.branchwork.fundraising.api.matching.WhyCard.RunnerUp;

/**
 * Decides which pledge a line of a statement pays. Made once for all lines of a file; a line costs
 * the same however many pledges there are. Not for several threads at once.
 */
public final class MatchingDoor {

  /** Raise it with every change that may decide a line in another way. */
  public static final int RULE_VERSION = 1;

  private static final int TIES_SHOWN = 5;

  private final PledgeIndex index;
  private final boolean automatic;

  /**
   * Over pledges and payers as they are now; their order does not matter.
   *
   * @param automatic whether the treasurer switched on that exact matches are made without asking
   */
  public MatchingDoor(
      Collection<PledgeToMatch> pledges, Collection<KnownPayer> payers, boolean automatic) {
    index = new PledgeIndex(pledges, payers);
    this.automatic = automatic;
  }

  /** What the ladder makes of the line; the same line gives the same decision. */
  public Decision decide(LineToMatch line) {
    LineRead read = new LineRead(line);
    Set<PaymentReference> references = read.references();
    List<Fact> aside = aside(read);
    if (!aside.isEmpty()) {
      return hintByReference(line, references, aside);
    }
    List<Candidate> candidates = Candidates.of(index, read, references);
    if (candidates.isEmpty()) {
      return unmatched(donors(read), doubts(references));
    }
    Candidate best = candidates.get(0);
    List<Candidate> ties = candidates.stream().filter(c -> c.points() == best.points()).toList();
    if (ties.size() > 1) {
      return unmatched(
          index.donorsOfAccount(line.payerAccount()), join(doubts(references), ties(ties)));
    }
    return decided(outcome(best, references), candidates, doubts(references));
  }

  /**
   * Tells that money was allocated to a pledge, so that the next line of the same file is held
   * against what is open then; a pledge that is not known is passed over.
   */
  public void paid(PaymentReference pledge, long pence) {
    index.paid(pledge, pence);
  }

  private Outcome outcome(Candidate best, Set<PaymentReference> references) {
    if (best.rung() == Rung.HISTORY) {
      return Outcome.HINT;
    }
    boolean sure =
        best.rung() == Rung.EXACT_REFERENCE && references.size() == 1 && best.pledge().isLive();
    return automatic && sure ? Outcome.AUTOMATIC : Outcome.SUGGESTED;
  }

  private static Decision decided(Outcome outcome, List<Candidate> candidates, List<Fact> doubts) {
    Candidate best = candidates.get(0);
    RunnerUp runnerUp = candidates.size() > 1 ? runnerUp(best, candidates.get(1)) : null;
    WhyCard card =
        new WhyCard(
            RULE_VERSION,
            outcome,
            best.rung(),
            best.reference(),
            best.factsFor(),
            join(best.factsAgainst(), doubts),
            runnerUp);
    long came = outcome == Outcome.HINT ? 0 : best.line().pence();
    long open = outcome == Outcome.HINT ? 0 : best.pledge().openPence();
    long taken = Math.min(came, open);
    return new Decision(outcome, best.reference(), taken, came - taken, open - taken, card);
  }

  private static RunnerUp runnerUp(Candidate best, Candidate second) {
    return new RunnerUp(second.reference(), second.rung(), best.points() - second.points());
  }

  /** Money that went out or came back pays no pledge; whose it was is worth a hint. */
  private static List<Fact> aside(LineRead read) {
    if (read.line().pence() <= 0) {
      return List.of(new Fact("money.out", String.valueOf(-read.line().pence())));
    }
    return read.returned().map(word -> new Fact("money.returned", word)).stream().toList();
  }

  private Decision hintByReference(
      LineToMatch line, Set<PaymentReference> references, List<Fact> aside) {
    List<Named> named =
        references.stream()
            .flatMap(reference -> Stream.ofNullable(index.named(reference)))
            .toList();
    if (named.size() != 1) {
      return nothing(Outcome.NONE, List.of(), join(doubts(references), aside));
    }
    PaymentReference reference = named.get(0).pledge().reference();
    List<Fact> why = List.of(new Fact("reference.exact", reference.shown()));
    WhyCard card =
        new WhyCard(RULE_VERSION, Outcome.HINT, Rung.HISTORY, reference, why, aside, null);
    return new Decision(Outcome.HINT, reference, 0, 0, 0, card);
  }

  /** Whose money came from the account before, or else from somebody of that name. */
  private Set<String> donors(LineRead read) {
    Set<String> donors = index.donorsOfAccount(read.line().payerAccount());
    return donors.isEmpty() ? index.donorsOfName(read.payer()) : donors;
  }

  /** No pledge stands out; if one donor does, that is a hint. */
  private static Decision unmatched(Set<String> donors, List<Fact> against) {
    return donors.size() == 1
        ? nothing(Outcome.HINT, List.of(new Fact("payer.known", donors.iterator().next())), against)
        : nothing(Outcome.NONE, List.of(), against);
  }

  private static Decision nothing(Outcome outcome, List<Fact> forIt, List<Fact> against) {
    Rung rung = outcome == Outcome.HINT ? Rung.HISTORY : null;
    WhyCard card = new WhyCard(RULE_VERSION, outcome, rung, null, forIt, against, null);
    return new Decision(outcome, null, 0, 0, 0, card);
  }

  private List<Fact> doubts(Set<PaymentReference> references) {
    List<Fact> doubts = new ArrayList<>();
    for (PaymentReference reference : references) {
      if (index.named(reference) == null) {
        doubts.add(new Fact("reference.unknown", reference.shown()));
      }
    }
    if (references.size() > 1) {
      doubts.add(new Fact("references.several", String.valueOf(references.size())));
    }
    return doubts;
  }

  private static List<Fact> ties(List<Candidate> ties) {
    return ties.stream()
        .limit(TIES_SHOWN)
        .map(tie -> new Fact("tie", tie.reference().shown()))
        .toList();
  }

  private static List<Fact> join(List<Fact> some, List<Fact> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
