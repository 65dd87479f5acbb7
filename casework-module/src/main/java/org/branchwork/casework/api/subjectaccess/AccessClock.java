package org.branchwork.casework.api.subjectaccess;

import java.time.LocalDate;
import java.util.List;

/**
 * By when a request is to be answered, and why then.
 *
 * @param dueOn the last day; while the month stands still, the one it would be if the person
 *     answered today
 * @param daysLeft from today until that day; negative when it is past
 * @param still whether the month stands still
 * @param extendableUntil the last day on which the person can be told that it takes longer
 * @param reasons how the day was found, in order
 */
public record AccessClock(
    LocalDate dueOn,
    long daysLeft,
    boolean still,
    LocalDate extendableUntil,
    List<Reason> reasons) {

  /**
   * One step of the reckoning.
   *
   * @param day the day it leads to or speaks of
   * @param days how many days stood still, else 0
   */
  public record Reason(Step step, LocalDate day, long days) {}

  /** The steps, as the ICO tells them (its guide to the right of access). */
  public enum Step {
    /** The month begins with the day of receipt, whatever day of the week it is. */
    RECEIVED,
    /** The same day of the next month. */
    ONE_MONTH,
    /** The same day three months on, since it was extended. */
    THREE_MONTHS,
    /** That month has no such day: its last. */
    MONTH_END,
    /** Days that did not count. */
    STOOD_STILL,
    /** The branch waits since that day. */
    STANDS_STILL,
    /** That is no working day where the branch is: the next that is. */
    WORKING_DAY
  }
}
