package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.branchwork.fundraising.api.matching.MatchedLine;
import org.branchwork.fundraising.api.matching.MatchingFault;
import org.branchwork.fundraising.api.matching.OpenLine;
import org.branchwork.fundraising.api.matching.OpenLines;
import org.branchwork.fundraising.api.matching.ReconcileProof;
import org.branchwork.fundraising.api.matching.ReconcileSearch;
import org.branchwork.fundraising.api.matching.SuggestedPledge;
import org.branchwork.fundraising.matching.MatchingDoor;

/** Reads what is to be reconciled for whoever reads the books. */
@ApplicationScoped
@Transactional
class ReconcileLookup implements ReconcileSearch {

  @Inject LineReading lines;
  @Inject Ladder ladder;
  @Inject PledgeReading pledges;
  @Inject MatchReading matches;

  @Override
  public OpenLines open(OptionalLong after, int most, Caller caller) {
    requireReading(caller);
    return page(lines.open(after.orElse(0), requireMost(most) + 1), most);
  }

  @Override
  public OpenLines inSuspense(OptionalLong after, int most, Caller caller) {
    requireReading(caller);
    return page(lines.inSuspense(after.orElse(0), requireMost(most) + 1), most);
  }

  @Override
  public Optional<OpenLine> line(UUID line, Caller caller) {
    requireReading(caller);
    return page(lines.of(List.of(line)), 1).lines().stream().findFirst();
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

  private OpenLines page(List<BookedLine> found, int most) {
    List<BookedLine> shown = found.subList(0, Math.min(most, found.size()));
    if (shown.isEmpty()) {
      return new OpenLines(List.of(), OptionalLong.empty());
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
    return new OpenLines(shown.stream().map(line -> view(line, decided, meant)).toList(), next);
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
