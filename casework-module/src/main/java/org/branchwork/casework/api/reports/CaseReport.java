package org.branchwork.casework.api.reports;

import java.util.List;
import java.util.Map;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The branch's casework in figures that point at nobody. Every count is rounded down to a multiple
 * of {@link #STEP}; 0 stands for fewer than that, none included. So no count under {@link #STEP}
 * follows from any of them, nor from the difference of two.
 *
 * @param received cases received in the period
 * @param categories all of them; cases not triaged have none
 * @param outcomes all of them, of cases that are closed now
 * @param employers those with at least {@link #STEP} cases, most first, at most {@link #ROWS}
 * @param workplaces the same, as "workplace, employer"
 * @param ages of the cases open now, whenever received
 * @param firstAnswer how long the first answer took; {@code null} with fewer than {@link #STEP}
 * @param recoveredPounds the money that cases closed in the period recovered, in whole pounds,
 *     rounded down in steps no smaller than the largest single amount; {@code null} for a quarter,
 *     with fewer than {@link #STEP} such cases, and where one of them made up half of it or more
 */
public record CaseReport(
    ReportPeriod period,
    int received,
    Map<Category, Integer> categories,
    Map<Outcome, Integer> outcomes,
    List<Named> employers,
    List<Named> workplaces,
    Map<Age, Integer> ages,
    @Nullable FirstAnswer firstAnswer,
    @Nullable Long recoveredPounds) {

  /** What counts are rounded down to a multiple of. */
  public static final int STEP = 5;

  /** As many employers and workplaces as are named. */
  public static final int ROWS = 50;

  /** A count under a name that members typed. */
  public record Named(String name, int cases) {}

  /** How long a case has been open, in days from the day it was received. */
  public enum Age {
    /** Up to 7 days. */
    WEEK,
    /** 8 to 28 days. */
    FOUR_WEEKS,
    /** 29 to 91 days. */
    THREE_MONTHS,
    /** 92 to 182 days. */
    SIX_MONTHS,
    /** 183 days and more. */
    LONGER
  }

  /**
   * From the enquiry to the branch's first word, in whole hours of the clock.
   *
   * @param median half of the cases waited so long or less
   * @param ninth nine of ten waited so long or less
   */
  public record FirstAnswer(long median, long ninth) {}
}
