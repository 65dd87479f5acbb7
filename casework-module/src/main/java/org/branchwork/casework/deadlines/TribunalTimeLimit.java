package org.branchwork.casework.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.deadlines.TimeLimit;
import org.branchwork.casework.api.deadlines.TimeLimit.Reason;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.deadlines.TimeLimitRule.Days;
import org.branchwork.casework.deadlines.TimeLimitRule.Months;
import org.branchwork.casework.deadlines.TimeLimitRule.Period;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the rules of a tribunal's time limit apply: the primary limit, what early
 * conciliation leaves out, the month after its end. Beside the day of the law it tells an earlier,
 * safe one: whoever keeps to it is in time by either way to count to the end of a month and by the
 * shorter of two limits when the law has changed or will.
 */
final class TribunalTimeLimit {

  private final TimeLimitQuestion question;
  private final List<TimeLimitRule> rules;
  private final TimeLimitRule rule;
  private final List<Reason> reasons = new ArrayList<>();

  private TribunalTimeLimit(
      TimeLimitQuestion question, List<TimeLimitRule> rules, TimeLimitRule rule) {
    this.question = question;
    this.rules = rules;
    this.rule = rule;
  }

  /**
   * Works a limit out.
   *
   * @param rules the law for this claim in this jurisdiction, of all times
   */
  static TimeLimit work(TimeLimitQuestion question, List<TimeLimitRule> rules) {
    Conciliation.check(question);
    return new TribunalTimeLimit(question, rules, rule(question, rules)).worked();
  }

  /** The law that holds for the day from which the limit counts. */
  static TimeLimitRule rule(TimeLimitQuestion question, List<TimeLimitRule> rules) {
    return rules.stream()
        .filter(each -> each.holdsOn(question.trigger()))
        .findFirst()
        .orElseThrow(() -> new CaseworkRuleBroken("limits.trigger.no-rule"));
  }

  private TimeLimit worked() {
    LocalDate trigger = question.trigger();
    LocalDate primary = rule.period().end(trigger);
    if (rule.period() instanceof Months months) {
      reasons.add(Reason.of("months", months.count(), trigger, primary));
    } else if (rule.period() instanceof Days days) {
      reasons.add(Reason.of("days", days.count(), trigger, primary));
    }
    reasons.add(Reason.of("source", rule.source(), rule.checkedOn()));
    explainConciliation(primary);
    LocalDate limit = extended(rule.period(), primary);
    LocalDate safe = safe(limit);
    return new TimeLimit(primary, limit, safe, extendable(rule.period()), reasons);
  }

  private LocalDate extended(Period period, LocalDate primary) {
    Conciliation conciliation = conciliation();
    return conciliation == null || !extendable(period)
        ? primary
        : conciliation.extended(primary, question.trigger());
  }

  private void explainConciliation(LocalDate primary) {
    LocalDate started = question.acasStarted();
    Conciliation conciliation = conciliation();
    if (!extendable(rule.period())) {
      reasons.add(Reason.of("never-extended"));
    } else if (started == null) {
      reasons.add(Reason.of("not-begun"));
    } else if (started.isAfter(primary)) {
      reasons.add(Reason.of("too-late", started, primary));
    } else if (conciliation == null) {
      reasons.add(Reason.of("still-going", started));
    } else {
      explain(conciliation, primary);
    }
  }

  private void explain(Conciliation conciliation, LocalDate primary) {
    int days = conciliation.stoppedDays(question.trigger());
    LocalDate limit = conciliation.withoutStopped(primary, question.trigger());
    if (days == 0) {
      reasons.add(Reason.of("none-stopped", question.trigger()));
    } else {
      LocalDate first = conciliation.dayB().minusDays(days - 1L);
      reasons.add(Reason.of("stopped", days, first, conciliation.dayB(), limit));
    }
    if (conciliation.givesAMonth(limit) && !limit.equals(conciliation.monthAfter())) {
      reasons.add(Reason.of("month-after", conciliation.dayB(), conciliation.monthAfter()));
    }
  }

  private LocalDate safe(LocalDate limit) {
    LocalDate byMonthEnd = safe(rule);
    if (byMonthEnd.isBefore(limit)) {
      reasons.add(Reason.of("month-end", byMonthEnd));
    }
    LocalDate byChange =
        rules.stream().map(this::safe).min(Comparator.naturalOrder()).orElse(limit);
    if (byChange.isBefore(byMonthEnd) && byChange.isBefore(limit)) {
      reasons.add(Reason.of("law-changed", byChange));
    }
    return Stream.of(limit, byMonthEnd, byChange).min(Comparator.naturalOrder()).orElse(limit);
  }

  /** The earliest last day by every way to count with one rule. */
  private LocalDate safe(TimeLimitRule by) {
    Period period = by.period();
    LocalDate trigger = question.trigger();
    LocalDate one = extended(period, period.end(trigger));
    LocalDate other = extended(period, period.earliestEnd(trigger));
    return other.isBefore(one) ? other : one;
  }

  /** Early conciliation with both its days, or {@code null}. */
  private @Nullable Conciliation conciliation() {
    LocalDate started = question.acasStarted();
    LocalDate ended = question.acasEnded();
    return started == null || ended == null ? null : new Conciliation(started, ended);
  }

  private static boolean extendable(Period period) {
    return period instanceof Months;
  }
}
