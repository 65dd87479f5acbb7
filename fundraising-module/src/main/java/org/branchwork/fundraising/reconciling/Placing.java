package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingEvent;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.MatchingEvent.LinePlaced;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.AcceptSuggestion;
import org.branchwork.fundraising.api.matching.Decision;
import org.branchwork.fundraising.api.matching.Decision.Outcome;
import org.branchwork.fundraising.api.matching.JoinLines;
import org.branchwork.fundraising.api.matching.MatchKind;
import org.branchwork.fundraising.api.matching.PlaceLine;
import org.branchwork.fundraising.api.matching.Share;
import org.branchwork.fundraising.api.matching.WhyCard;
import org.branchwork.fundraising.matching.MatchingDoor;
import org.jspecify.annotations.Nullable;

/** Places lines, one after the other: whoever places holds the turn until the transaction ends. */
@ApplicationScoped
class Placing {

  static final int MOST = 200;

  @Inject MatchRows rows;
  @Inject LineReading lines;
  @Inject ShareBooks books;
  @Inject Ladder ladder;
  @Inject Event<FundraisingEvent> events;
  @Inject Clock clock;

  void accept(AcceptSuggestion command, Caller caller) {
    rows.take(List.of(command.line()));
    if (rows.has(command.act())) {
      return;
    }
    BookedLine line = seen(command.line(), command.seen());
    Decision decision = ladder.now().decide(line.toMatch());
    boolean same =
        isOffered(decision)
            && command.pledge().equals(decision.pledge())
            && decision.allocatedPence() == command.allocatedPence();
    if (!same) {
      throw new FundraisingRuleBroken("line.suggestion-changed");
    }
    take(command.act(), line, MatchKind.ACCEPTED, decision, caller);
  }

  int acceptExact(List<UUID> chosen, Caller caller) {
    return exact(chosen, MatchKind.ACCEPTED, looked -> {}, caller);
  }

  /** Takes what is exact of a file; {@code begin} is told of how many lines, and after each. */
  void automatically(UUID file, IntFunction<IntConsumer> begin, Caller caller) {
    List<UUID> open = lines.openOf(file).stream().map(BookedLine::line).toList();
    exact(open, MatchKind.AUTOMATIC, begin.apply(open.size()), caller);
  }

  private int exact(List<UUID> chosen, MatchKind kind, IntConsumer looked, Caller caller) {
    rows.take(chosen);
    MatchingDoor door = ladder.now();
    int taken = 0;
    int done = 0;
    for (BookedLine line : lines.of(chosen)) {
      Decision decision = line.restPence() == 0 ? null : door.decide(line.toMatch());
      if (decision != null && decision.isExact()) {
        take(UUID.randomUUID(), line, kind, decision, caller);
        door.paid(pledge(decision), decision.allocatedPence());
        taken++;
      }
      done++;
      looked.accept(done);
    }
    return taken;
  }

  /** What is too much for the pledge is given to its fund, for its appeal. */
  private void take(UUID act, BookedLine line, MatchKind kind, Decision decision, Caller caller) {
    PaymentReference reference = pledge(decision);
    List<Share> shares = new ArrayList<>();
    if (decision.allocatedPence() > 0) {
      shares.add(Share.ofPledge(reference, decision.allocatedPence()));
    }
    if (decision.overPence() > 0) {
      shares.add(books.over(reference, decision.overPence()));
    }
    place(act, line, kind, decision.card(), shares, caller);
  }

  void place(PlaceLine command, Caller caller) {
    rows.take(List.of(command.line()));
    if (rows.has(command.act())) {
      return;
    }
    BookedLine line = seen(command.line(), command.seen());
    ShareRules.require(command.shares(), line.restPence());
    WhyCard card = ladder.now().decide(line.toMatch()).card();
    place(command.act(), line, MatchKind.PLACED, card, command.shares(), caller);
  }

  private void place(
      UUID act, BookedLine line, MatchKind kind, WhyCard card, List<Share> shares, Caller caller) {
    List<BookedShare> booked = books.book(line, shares, caller);
    decide(act, line, kind, card, booked, caller);
  }

  void keepInSuspense(UUID act, UUID id, int seen, Caller caller) {
    rows.take(List.of(id));
    if (rows.has(act)) {
      return;
    }
    BookedLine line = seen(id, seen);
    WhyCard card = ladder.now().decide(line.toMatch()).card();
    decide(act, line, MatchKind.SUSPENSE, card, List.of(), caller);
  }

  void join(JoinLines command, Caller caller) {
    joinIf(
        command,
        (out, in) ->
            in.restPence() == in.amountPence()
                && out.restPence() == -in.amountPence()
                && !out.account().equals(in.account()),
        caller);
  }

  void takenBack(JoinLines command, Caller caller) {
    joinIf(
        command,
        (out, in) -> out.restPence() == -in.restPence() && out.account().equals(in.account()),
        caller);
  }

  /** Joins the whole of what went out with what came in, when they belong together. */
  private void joinIf(
      JoinLines command, BiPredicate<BookedLine, BookedLine> together, Caller caller) {
    rows.take(List.of(command.out(), command.in()));
    if (rows.has(command.act())) {
      return;
    }
    BookedLine out = seen(command.out(), command.outSeen());
    BookedLine in = seen(command.in(), command.inSeen());
    boolean whole = out.restPence() < 0 && out.restPence() == out.amountPence();
    if (!whole || in.restPence() <= 0 || !together.test(out, in)) {
      throw new FundraisingRuleBroken("lines.apart");
    }
    join(command.act(), out, in, null, caller);
  }

  /** Pays an approved refund: the line that went out is held against the one that came in. */
  void payBack(UUID act, RefundRows.Refund refund, UUID outId, int seen, Caller caller) {
    rows.take(List.of(outId, refund.line()));
    if (rows.has(act)) {
      return;
    }
    BookedLine out = seen(outId, seen);
    BookedLine in = line(refund.line());
    boolean pays = out.restPence() == -refund.amountPence() && out.restPence() == out.amountPence();
    if (!pays || !refund.isTo(out.payerAccount())) {
      throw new FundraisingRuleBroken("lines.apart");
    }
    join(act, out, in, refund.refund(), caller);
  }

  /** Strike pay went out with a whole line, or came back with one. */
  void strikePay(UUID act, UUID id, int seen, boolean out, ReconcilingDoor.Due due, Caller caller) {
    rows.take(List.of(id));
    BookedLine line = seen(id, seen);
    boolean whole = line.restPence() == line.amountPence();
    if (!whole || line.amountPence() != (out ? -due.pence() : due.pence())) {
      throw new FundraisingRuleBroken("payout.line.sum");
    }
    List<BookedShare> booked = List.of(books.strikePay(line, due, caller));
    decide(act, line, MatchKind.PLACED, null, booked, caller);
  }

  private void join(UUID act, BookedLine out, BookedLine in, @Nullable UUID refund, Caller caller) {
    MatchingDoor door = ladder.now();
    List<BookedShare> booked = List.of(books.join(out, in, refund, caller));
    for (BookedLine line : List.of(out, in)) {
      WhyCard card = door.decide(line.toMatch()).card();
      decide(act, line, MatchKind.PLACED, card, booked, caller);
    }
  }

  private void decide(
      UUID act,
      BookedLine line,
      MatchKind kind,
      @Nullable WhyCard card,
      List<BookedShare> booked,
      Caller caller) {
    Stamp stamp = Stamp.of(caller, clock);
    rows.decide(act, line, kind, card, stamp);
    booked.forEach(share -> rows.allocate(act, line.line(), share));
    long placed = booked.stream().mapToLong(BookedShare::pence).sum();
    events.fire(
        new LinePlaced(
            UUID.randomUUID(), line.line(), stamp.by(), stamp.at(), act, kind.name(), placed));
  }

  private static boolean isOffered(Decision decision) {
    return decision.outcome() == Outcome.SUGGESTED || decision.outcome() == Outcome.AUTOMATIC;
  }

  private static PaymentReference pledge(Decision decision) {
    PaymentReference pledge = decision.pledge();
    if (pledge == null) {
      throw new FundraisingRuleBroken("line.suggestion-changed");
    }
    return pledge;
  }

  /** The line, when nobody decided about it since it was seen. */
  private BookedLine seen(UUID id, int seen) {
    BookedLine line = line(id);
    if (line.decisions() != seen) {
      throw rows.last(id)
          .<RuntimeException>map(taken -> taken)
          .orElseGet(() -> new FundraisingRuleBroken("line.unknown"));
    }
    return line;
  }

  private BookedLine line(UUID id) {
    return lines.of(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new FundraisingRuleBroken("line.unknown"));
  }
}
