package org.branchwork.casework.targets;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Predicate;
import org.branchwork.casework.api.targets.AnswerTargets.Hours;
import org.jspecify.annotations.Nullable;

/**
 * Counts time in the working hours of the branch.
 *
 * @param week the hours of each day of the week on which it works
 * @param works whether it works on a day, such as none that is a bank holiday
 */
record WorkingHours(Map<DayOfWeek, Hours> week, Predicate<LocalDate> works) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int WHOLE_DAY = 24 * 60;

  /** A branch that works at all works within so many days. */
  private static final int MOST_DAYS = 1_000;

  /** The hours of one day. */
  private record Shift(Instant opens, Instant closes) {

    /** How much of it lies between two moments. */
    Duration within(Instant from, Instant until) {
      Instant begin = later(opens, from);
      Instant end = closes.isBefore(until) ? closes : until;
      return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }
  }

  /** The first moment at which so much working time, more than none, has passed since another. */
  Instant plus(Instant from, Duration time) {
    Duration left = time;
    LocalDate day = LocalDate.ofInstant(from, LONDON);
    for (int i = 0; i < MOST_DAYS; i++) {
      Shift shift = shift(day.plusDays(i));
      Duration some = shift == null ? Duration.ZERO : shift.within(from, Instant.MAX);
      if (shift != null && some.compareTo(left) >= 0) {
        return later(shift.opens(), from).plus(left);
      }
      left = left.minus(some);
    }
    throw new IllegalStateException("the branch has no working hours");
  }

  /** The last moment since which so much working time, more than none, has passed by another. */
  Instant minus(Instant until, Duration time) {
    Duration left = time;
    LocalDate day = LocalDate.ofInstant(until, LONDON);
    for (int i = 0; i < MOST_DAYS; i++) {
      Shift shift = shift(day.minusDays(i));
      Duration some = shift == null ? Duration.ZERO : shift.within(Instant.MIN, until);
      if (shift != null && some.compareTo(left) >= 0) {
        return (shift.closes().isBefore(until) ? shift.closes() : until).minus(left);
      }
      left = left.minus(some);
    }
    throw new IllegalStateException("the branch has no working hours");
  }

  /** How much working time lies between two moments. */
  Duration between(Instant from, Instant until) {
    Duration sum = Duration.ZERO;
    LocalDate last = LocalDate.ofInstant(until, LONDON);
    for (LocalDate day = LocalDate.ofInstant(from, LONDON);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Shift shift = shift(day);
      sum = shift == null ? sum : sum.plus(shift.within(from, until));
    }
    return sum;
  }

  /** Whether the branch works at a moment. */
  boolean isOpen(Instant at) {
    Shift shift = shift(LocalDate.ofInstant(at, LONDON));
    return shift != null && !at.isBefore(shift.opens()) && at.isBefore(shift.closes());
  }

  private @Nullable Shift shift(LocalDate day) {
    Hours hours = week.get(day.getDayOfWeek());
    return hours == null || !works.test(day)
        ? null
        : new Shift(moment(day, hours.from()), moment(day, hours.to()));
  }

  /** As the clock on the wall shows it, whatever hour the night before left out. */
  private static Instant moment(LocalDate day, int minute) {
    return minute == WHOLE_DAY
        ? day.plusDays(1).atStartOfDay(LONDON).toInstant()
        : day.atTime(minute / 60, minute % 60).atZone(LONDON).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
