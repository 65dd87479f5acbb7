package org.branchwork.casework.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.branchwork.casework.api.reports.CaseReport;
import org.branchwork.casework.api.reports.ReportPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The money that cases of a year recovered, as it is shown. Of years alone: a year less its other
 * quarters would tell the one that is not told. And in steps that no single amount is larger than,
 * so that a case more or less moves the figure by one step at most and says little of itself.
 */
@ApplicationScoped
class Recovered {

  private static final long PENCE = 100;
  private static final long LEAST_STEP = 100;

  private static final String AMOUNTS =
      """
      select count(*), coalesce(sum(recovered_pence), 0), coalesce(max(recovered_pence), 0)
        from casework.case_file
        where stage = 'CLOSED' and recovered_pence is not null
          and closed_at >= ?1 and closed_at < ?2
      """;

  @Inject ReportRows rows;

  /** In whole pounds; null for a quarter, and where it would tell of single cases. */
  @Nullable Long pounds(ReportPeriod period) {
    if (!period.isYear()) {
      return null;
    }
    Object[] row = (Object[]) rows.of(AMOUNTS, period).getSingleResult();
    return shown(number(row[0]), number(row[1]), number(row[2]));
  }

  /** Nothing of fewer than five cases, nor where one of them recovered half of it or more. */
  static @Nullable Long shown(long cases, long pence, long largest) {
    if (cases < CaseReport.STEP || 2 * largest >= pence) {
      return null;
    }
    long step = step(largest);
    return pence / PENCE / step * step;
  }

  /** The first of 100, 200, 500, 1,000 … pounds that is no smaller than the amount. */
  private static long step(long pence) {
    long step = LEAST_STEP;
    int times = 0;
    while (step * PENCE < pence) {
      step = times % 3 == 1 ? step / 2 * 5 : step * 2;
      times++;
    }
    return step;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
