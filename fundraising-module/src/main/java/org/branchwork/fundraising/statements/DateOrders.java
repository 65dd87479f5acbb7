package org.branchwork.fundraising.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.jspecify.annotations.Nullable;

/** In which order a file writes day and month: all its dates together tell, or nobody guesses. */
final class DateOrders {
  private static final int ENOUGH = 3;

  private DateOrders() {}

  /**
   * The one order in which every date exists; when both do, the one that was answered, or that the
   * bank is known to write. A bank's own order is doubted when its dates run up or down in the
   * other order alone: a spreadsheet may have turned them.
   *
   * @param answered by the treasurer for this file; {@code null} when not
   * @param known of this bank; {@code null} when unknown
   * @return {@code null} when it has to be asked for
   * @throws Refused when no order fits all dates, naming the first that breaks it
   */
  static @Nullable DateOrder of(
      List<Day> days, @Nullable DateOrder answered, @Nullable DateOrder known) {
    boolean dayFirst = true;
    boolean monthFirst = true;
    boolean same = true;
    for (Day day : days) {
      dayFirst &= day.dayFirst() != null;
      monthFirst &= day.monthFirst() != null;
      same &= day.dayFirst() != null && day.dayFirst().equals(day.monthFirst());
      if (!dayFirst && !monthFirst) {
        throw new Refused(Kind.DATE, day.line(), day.written());
      }
    }
    if (same || !monthFirst) {
      return DateOrder.DAY_FIRST;
    }
    if (!dayFirst) {
      return DateOrder.MONTH_FIRST;
    }
    if (answered != null) {
      return answered;
    }
    return known != null && !isDoubtful(days, known) ? known : null;
  }

  private static boolean isDoubtful(List<Day> days, DateOrder known) {
    DateOrder other = known == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    return days.size() >= ENOUGH && !isSorted(days, known) && isSorted(days, other);
  }

  private static boolean isSorted(List<Day> days, DateOrder order) {
    List<LocalDate> dates = days.stream().map(day -> date(day, order)).toList();
    return runs(dates, (one, next) -> !next.isBefore(one))
        || runs(dates, (one, next) -> !next.isAfter(one));
  }

  static LocalDate date(Day day, DateOrder order) {
    LocalDate date = day.in(order);
    if (date == null) {
      throw new Refused(Kind.DATE, day.line(), day.written());
    }
    return date;
  }

  private static boolean runs(List<LocalDate> dates, BiPredicate<LocalDate, LocalDate> order) {
    for (int i = 1; i < dates.size(); i++) {
      if (!order.test(dates.get(i - 1), dates.get(i))) {
        return false;
      }
    }
    return true;
  }
}
