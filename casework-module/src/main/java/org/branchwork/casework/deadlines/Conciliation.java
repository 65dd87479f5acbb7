package org.branchwork.casework.deadlines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;

/**
 * Early conciliation that the claimant began and that has ended: Day A and Day B of the first
 * certificate (Employment Rights Act 1996 s.207B; only the first counts: HMRC v Garau [2017]).
 * Northern Ireland has the same words (SR 2020/4).
 *
 * @param dayA the day the claimant contacted Acas
 * @param dayB the day the certificate came, or counts as having come
 */
record Conciliation(LocalDate dayA, LocalDate dayB) {

  /** More than twice as long as it ever lasts, {@code conciliation_length}: a mistyped day. */
  private static final int LONGEST_WEEKS = 26;

  /** Refuses days that cannot be right, so that no slip of a finger gives anybody more time. */
  static void check(TimeLimitQuestion question) {
    LocalDate started = question.acasStarted();
    LocalDate ended = question.acasEnded();
    if (ended == null) {
      return;
    }
    if (started == null) {
      throw new CaseworkRuleBroken("limits.acasStarted.missing");
    }
    if (ended.isBefore(started)) {
      throw new CaseworkRuleBroken("limits.acasEnded.before-start");
    }
    if (ended.isAfter(started.plusWeeks(LONGEST_WEEKS))) {
      throw new CaseworkRuleBroken("limits.acasEnded.too-long");
    }
  }

  /** What began after the limit had passed gives no life back to it (TLT). */
  boolean comesTooLateFor(LocalDate primary) {
    return dayA.isAfter(primary);
  }

  /**
   * How many days do not count, s.207B(3): those after Day A up to and including Day B, and of them
   * only those after the day from which the limit counts (Raison v DF Capital Bank [2025] EAT 86).
   */
  int stoppedDays(LocalDate trigger) {
    LocalDate last = trigger.isAfter(dayA) ? trigger : dayA;
    return (int) Math.max(0, ChronoUnit.DAYS.between(last, dayB));
  }

  /** The limit once those days are left out. */
  LocalDate withoutStopped(LocalDate primary, LocalDate trigger) {
    return primary.plusDays(stoppedDays(trigger));
  }

  /**
   * One month after Day B: the corresponding day, else the last of the month (Tanveer; Rathbone v
   * Madureira [2020]).
   */
  LocalDate monthAfter() {
    return dayB.plusMonths(1);
  }

  /** Whether s.207B(4) applies: the limit falls from Day A to one month after Day B. */
  boolean givesAMonth(LocalDate limit) {
    return !limit.isBefore(dayA) && !limit.isAfter(monthAfter());
  }

  /**
   * A limit with all that conciliation gives it: s.207B(4) comes after s.207B(3) and not in its
   * place (Luton Borough Council v Haque [2018]).
   */
  LocalDate extended(LocalDate primary, LocalDate trigger) {
    if (comesTooLateFor(primary)) {
      return primary;
    }
    LocalDate limit = withoutStopped(primary, trigger);
    return givesAMonth(limit) ? monthAfter() : limit;
  }
}
