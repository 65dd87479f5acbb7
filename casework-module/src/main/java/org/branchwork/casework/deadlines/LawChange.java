package org.branchwork.casework.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.deadlines.AmendLaw;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.deadlines.TimeLimitRule.Days;
import org.branchwork.casework.deadlines.TimeLimitRule.Months;
import org.jspecify.annotations.Nullable;

/**
 * A change of the law for one claim in one jurisdiction.
 *
 * @param held what held on its first day, {@code null} when nothing did
 * @param added what holds from then on; its id is not given yet
 */
record LawChange(@Nullable TimeLimitRule held, TimeLimitRule added) {

  private static final LocalDate EARLIEST = LocalDate.of(2014, 1, 1);
  private static final int MOST_MONTHS = 12;
  private static final int MOST_DAYS = 31;

  /**
   * @param rules the law as it stands, the oldest first
   * @param source the change's own, cleaned
   */
  static LawChange of(AmendLaw change, String source, List<TimeLimitRule> rules, LocalDate today) {
    boolean inDays = change.claim() == Claim.INTERIM_RELIEF;
    refuseIf(
        change.length() < 1 || change.length() > (inDays ? MOST_DAYS : MOST_MONTHS),
        "limits.length.range");
    refuseIf(change.checkedOn().isAfter(today), "limits.checked.future");
    refuseIf(change.from().isBefore(EARLIEST), "limits.from.early");
    Optional<TimeLimitRule> held =
        rules.stream().filter(rule -> rule.holdsOn(change.from())).findFirst();
    LocalDate until =
        held.isPresent() ? held.get().until() : before(change.from(), rules).orElse(null);
    TimeLimitRule added =
        new TimeLimitRule(
            0,
            change.from(),
            until,
            inDays ? new Days(change.length()) : new Months(change.length()),
            source,
            change.checkedOn());
    refuseIf(held.filter(rule -> says(rule, added)).isPresent(), "limits.from.same");
    return new LawChange(held.orElse(null), added);
  }

  /** The day before the next law begins. */
  private static Optional<LocalDate> before(LocalDate from, List<TimeLimitRule> rules) {
    return rules.stream()
        .map(TimeLimitRule::from)
        .filter(next -> next.isAfter(from))
        .min(Comparator.naturalOrder())
        .map(next -> next.minusDays(1));
  }

  private static boolean says(TimeLimitRule rule, TimeLimitRule added) {
    return rule.period().equals(added.period())
        && rule.source().equals(added.source())
        && rule.checkedOn().equals(added.checkedOn());
  }

  /** Whether what held begins on the same day, and so gives way altogether. */
  boolean replaces() {
    return held != null && held.from().equals(added.from());
  }

  /** The law as it would be. */
  List<TimeLimitRule> applied(List<TimeLimitRule> rules) {
    List<TimeLimitRule> after = new ArrayList<>(rules);
    if (held != null) {
      after.remove(held);
      if (!replaces()) {
        after.add(held.endingBefore(added.from()));
      }
    }
    after.add(added);
    after.sort(Comparator.comparing(TimeLimitRule::from));
    return after;
  }

  private static void refuseIf(boolean broken, String key) {
    if (broken) {
      throw new CaseworkRuleBroken(key);
    }
  }
}
