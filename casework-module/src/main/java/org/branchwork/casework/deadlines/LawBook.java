package org.branchwork.casework.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.Caller.Permission;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.deadlines.AmendLaw;
import org.branchwork.casework.api.deadlines.LawDesk;
import org.branchwork.casework.api.deadlines.LawPreview;
import org.branchwork.casework.api.deadlines.LawPreview.Moved;
import org.branchwork.casework.api.deadlines.LawRow;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.cases.CaseDoor;
import org.branchwork.casework.cases.NoteDoor;

/** Keeps the law of time limits. */
@ApplicationScoped
@Transactional
class LawBook implements LawDesk {

  private static final int SOURCE_LENGTH = 500;

  @Inject CaseDoor cases;
  @Inject TimeLimitRules law;
  @Inject LimitRows rows;

  @Override
  public List<LawRow> law(Caller caller) {
    requireOfficer(caller);
    List<LawRow> all = new ArrayList<>();
    for (Jurisdiction jurisdiction : Jurisdiction.values()) {
      law.of(jurisdiction)
          .forEach((claim, rules) -> rules.forEach(rule -> all.add(rule.row(claim, jurisdiction))));
    }
    all.sort(
        Comparator.comparing(LawRow::claim)
            .thenComparing(LawRow::jurisdiction)
            .thenComparing(LawRow::from));
    return all;
  }

  @Override
  public LawPreview preview(AmendLaw change, Caller caller) {
    requireOfficer(caller);
    Map<Claim, List<TimeLimitRule>> before = law.of(change.jurisdiction());
    List<TimeLimitRule> rules = before.getOrDefault(change.claim(), List.of());
    Map<Claim, List<TimeLimitRule>> after = new HashMap<>(before);
    after.put(change.claim(), changed(change, rules).applied(rules));
    Map<Limit, String> open = rows.openIn(change.jurisdiction());
    List<Moved> moved = new ArrayList<>();
    open.forEach(
        (limit, reference) -> {
          WorkedLimit again = limit.again(after);
          if (limit.isMovedBy(again)) {
            moved.add(limit.moved(reference, again));
          }
        });
    moved.sort(Comparator.comparing(Moved::safeBefore).thenComparing(Moved::reference));
    return new LawPreview(open.size(), moved);
  }

  @Override
  public void apply(AmendLaw change, Caller caller) {
    requireOfficer(caller);
    law.lock();
    LawChange made = changed(change, law.of(change.claim(), change.jurisdiction()));
    law.keep(change, made, caller, cases.now());
    cases.tell(
        new LimitEvent.LawAmended(
            UUID.randomUUID(),
            caller.label(),
            cases.now(),
            change.claim().code(),
            change.jurisdiction().code(),
            change.from(),
            change.length()));
  }

  private LawChange changed(AmendLaw change, List<TimeLimitRule> rules) {
    String source = NoteDoor.text(change.source(), "limits.source.missing");
    if (source.codePointCount(0, source.length()) > SOURCE_LENGTH) {
      throw new CaseworkRuleBroken("limits.source.missing");
    }
    return LawChange.of(change, source.replaceAll("\\s+", " "), rules, cases.today());
  }

  private static void requireOfficer(Caller caller) {
    if (!caller.may(Permission.OVERSEE)) {
      throw new CaseNotFound();
    }
  }
}
