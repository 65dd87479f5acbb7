package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.Caller.Permission;
import org.branchwork.fundraising.api.PaymentReference;
import org.branchwork.fundraising.api.matching.Decision;
import org.branchwork.fundraising.api.matching.ExactLines;
import org.branchwork.fundraising.api.matching.MatchedLine;
import org.branchwork.fundraising.api.matching.MatchingFault;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.OpenLines;
import org.branchwork.fundraising.api.matching.OppositeLine;
import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.branchwork.fundraising.api.matching.ReconcileSearch;
import org.branchwork.fundraising.api.matching.SuggestedPledge;
import org.branchwork.fundraising.matching.MatchingDoor;

/** Reads what is to be reconciled for whoever reads the books. */
@ApplicationScoped
@Transactional
class ReconcileLookup implements ReconcileSearch {

  /** How many open lines are looked at for exact ones, so that no page waits for the others. */
  private static final int LOOKED = 1_000;

  /** A transfer between banks takes three working days, and holidays may lie between. */
  private static final int DAYS_APART = 7;

  private static final int OPPOSITE = 5;

  @Inject LineReading lines;
  @Inject Ladder ladder;
  @Inject PledgeReading pledges;
  @Inject MatchReading matches;

  @Override
  public OpenLines open(OptionalLong after, int most, Caller caller) {
    requireReading(caller);
    List<BookedLine> first = lines.open(0, LOOKED);
    List<BookedLine> found =
        after.orElse(0) == 0
            ? first.subList(0, Math.min(requireMost(most) + 1, first.size()))
            : lines.open(after.getAsLong(), requireMost(most) + 1);
    return page(found, first, most);
  }

  @Override
  public OpenLines inSuspense(OptionalLong after, int most, Caller caller) {
    requireReading(caller);
    return page(lines.inSuspense(after.orElse(0), requireMost(most) + 1), List.of(), most);
  }

  @Override
  public Optional<OpenLine> line(UUID line, Caller caller) {
    requireReading(caller);
    return page(lines.of(List.of(line)), List.of(), 1).lines().stream().findFirst();
  }

  @Override
  public List<OppositeLine> opposite(UUID line, Caller caller) {
    requireReading(caller);
    return lines.opposite(line, DAYS_APART, OPPOSITE).stream()
        .map(
            each ->
                new OppositeLine(
                    each.line(),
                    each.accountName(),
                    each.bookedOn(),
                    each.text(),
                    each.decisions()))
        .toList();
  }

  @Override
  public ReconcileProof proof(Caller caller) {
    requireReading(caller);
    return matches.proof();
  }

  @Override
  public Optional<MatchingFault> prove(Caller caller) {
    requireReading(caller);
    return matches.prove();
  }

  @Override
  public List<MatchedLine> newest(int most, Caller caller) {
    requireReading(caller);
    return matches.newest(requireMost(most));
  }

  @Override
  public boolean automatic(Caller caller) {
    requireReading(caller);
    return ladder.isAutomatic();
  }

  private OpenLines page(List<BookedLine> found, List<BookedLine> first, int most) {
    List<BookedLine> shown = found.subList(0, Math.min(most, found.size()));
    if (shown.isEmpty() && first.isEmpty()) {
      return new OpenLines(List.of(), ExactLines.NONE, OptionalLong.empty());
    }
    MatchingDoor door = ladder.now();
    Map<BookedLine, Decision> decided = new LinkedHashMap<>();
    shown.forEach(line -> decided.put(line, door.decide(line.toMatch())));
    Map<PaymentReference, SuggestedPledge> meant =
        pledges.shown(
            decided.values().stream()
                .map(Decision::pledge)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    OptionalLong next =
        found.size() > most
            ? OptionalLong.of(shown.get(shown.size() - 1).seq())
            : OptionalLong.empty();
    return new OpenLines(
        shown.stream().map(line -> view(line, decided, meant)).toList(), exact(first, door), next);
  }

  /** What would be accepted of them now, one after the other. */
  private static ExactLines exact(List<BookedLine> first, MatchingDoor door) {
    List<UUID> taken = new ArrayList<>();
    long pence = 0;
    int all = 0;
    for (BookedLine line : first) {
      Decision decision = line.restPence() > 0 ? door.decide(line.toMatch()) : null;
      if (decision != null && decision.isExact() && decision.pledge() != null) {
        door.paid(decision.pledge(), decision.allocatedPence());
        all++;
        if (taken.size() < Placing.MOST) {
          taken.add(line.line());
          pence += line.restPence();
        }
      }
    }
    return new ExactLines(taken, pence, all - taken.size(), first.size());
  }

  private static OpenLine view(
      BookedLine line,
      Map<BookedLine, Decision> decided,
      Map<PaymentReference, SuggestedPledge> meant) {
    Decision decision = Objects.requireNonNull(decided.get(line));
    return new OpenLine(
        line.line(),
        line.accountName(),
        line.bookedOn(),
        line.amountPence(),
        line.restPence(),
        line.text(),
        line.payer(),
        line.payerAccount(),
        line.reference(),
        line.occurrence(),
        line.decisions(),
        decision,
        decision.pledge() == null ? null : meant.get(decision.pledge()));
  }

  private static int requireMost(int most) {
    if (most < 1 || most > Placing.MOST) {
      throw new IllegalArgumentException("a page has 1 to 200 lines");
    }
    return most;
  }

  static void requireReading(Caller caller) {
    caller.requireOneOf(Permission.READ, Permission.RECONCILE, Permission.APPROVE);
  }
}
