package org.branchwork.casework.api.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole calendar quarter or year that is over, Europe/London. Nothing shorter and nothing that
 * still grows: two reports a day apart would tell of the one case between them.
 *
 * @param key {@code 2026-Q3} or {@code 2026}
 * @param from its first day
 * @param until the first day after it
 */
public record ReportPeriod(String key, LocalDate from, LocalDate until) {

  private static final int QUARTERS = 8;
  private static final int YEARS = 5;

  /** Whether it is a year and not a quarter. */
  public boolean isYear() {
    return key.length() == 4;
  }

  /** The periods that are over on a day, the latest first: quarters, then years. */
  public static List<ReportPeriod> over(LocalDate today) {
    List<ReportPeriod> periods = new ArrayList<>();
    YearMonth quarter = YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1);
    for (int back = 1; back <= QUARTERS; back++) {
      periods.add(quarter(quarter.minusMonths(3L * back)));
    }
    for (int back = 1; back <= YEARS; back++) {
      LocalDate first = LocalDate.of(today.getYear() - back, 1, 1);
      periods.add(new ReportPeriod("" + first.getYear(), first, first.plusYears(1)));
    }
    return List.copyOf(periods);
  }

  /** The period of a key; empty when it is none of those that are over. */
  public static Optional<ReportPeriod> of(String key, LocalDate today) {
    return over(today).stream().filter(period -> period.key().equals(key)).findFirst();
  }

  private static ReportPeriod quarter(YearMonth first) {
    String key = first.getYear() + "-Q" + (first.getMonthValue() / 3 + 1);
    return new ReportPeriod(key, first.atDay(1), first.plusMonths(3).atDay(1));
  }
}
