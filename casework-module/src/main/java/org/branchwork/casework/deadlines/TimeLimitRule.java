package org.branchwork.casework.deadlines;

import java.time.LocalDate;
import org.branchwork.casework.api.deadlines.LawRow;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * The law for one claim in one jurisdiction, for what happened from a day on.
 *
 * @param id of its row
 * @param until the last day for which it holds; {@code null} while nothing follows it
 */
record TimeLimitRule(
    int id,
    LocalDate from,
    @Nullable LocalDate until,
    Period period,
    String source,
    LocalDate checkedOn) {

  boolean holdsOn(LocalDate trigger) {
    return !trigger.isBefore(from) && (until == null || !trigger.isAfter(until));
  }

  /** The same, ended before another begins. */
  TimeLimitRule endingBefore(LocalDate next) {
    return new TimeLimitRule(id, from, next.minusDays(1), period, source, checkedOn);
  }

  /** As it is shown. */
  LawRow row(Claim claim, Jurisdiction jurisdiction) {
    return new LawRow(claim, jurisdiction, from, until, period.length(), source, checkedOn);
  }

  /** How long a limit is. */
  sealed interface Period {

    /** In its own unit. */
    int length();

    /** Its last day, without conciliation. */
    LocalDate end(LocalDate trigger);

    /** The earliest day that another way to count would have as its last. */
    LocalDate earliestEnd(LocalDate trigger);
  }

  /**
   * Months that <em>begin with</em> the day from which they count: so many months on, less one day
   * (Employment Rights Act 1996 s.111(2), Equality Act 2010 s.123; dismissed on 2 February 2022, 1
   * May 2022 is the last day: tonerlegal). Whoever takes the day before and goes so many months on
   * comes to another day at some ends of months (Pruden v Cunard Ellerman [1993] IRLR 317,
   * University of Cambridge v Murray); the earlier of both is safe.
   */
  record Months(int count) implements Period {
    @Override
    public int length() {
      return count;
    }

    @Override
    public LocalDate end(LocalDate trigger) {
      return trigger.plusMonths(count).minusDays(1);
    }

    @Override
    public LocalDate earliestEnd(LocalDate trigger) {
      LocalDate one = end(trigger);
      LocalDate other = trigger.minusDays(1).plusMonths(count);
      return other.isBefore(one) ? other : one;
    }
  }

  /**
   * Days that follow it: interim relief, which no conciliation extends (Employment Rights Act 1996
   * s.128(2)).
   */
  record Days(int count) implements Period {
    @Override
    public int length() {
      return count;
    }

    @Override
    public LocalDate end(LocalDate trigger) {
      return trigger.plusDays(count);
    }

    @Override
    public LocalDate earliestEnd(LocalDate trigger) {
      return end(trigger);
    }
  }
}
