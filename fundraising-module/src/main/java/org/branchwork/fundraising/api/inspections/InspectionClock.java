package org.branchwork.fundraising.api.inspections;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time that a request leaves: the member is to be allowed to inspect before the end of 28 days,
 * of which the day of the request is the first (TULRCA 1992 s.30(2)(a)). So the last day is the
 * 27th after it, and from the 28th after it on the request is overdue.
 *
 * @param lastDay the last day on which the inspection is in time
 * @param daysLeft how many days are left after today, in London; negative once it is overdue
 * @param running whether the inspection has neither begun nor become needless
 */
public record InspectionClock(LocalDate lastDay, long daysLeft, boolean running) {

  private static final int DAYS = 28;

  /** The clock of a request as it stands today. */
  public static InspectionClock of(LocalDate receivedOn, InspectionState state, LocalDate today) {
    LocalDate lastDay = receivedOn.plusDays(DAYS - 1);
    return new InspectionClock(lastDay, ChronoUnit.DAYS.between(today, lastDay), state.isWaiting());
  }

  /** Whether it runs and its last day is over. */
  public boolean isOverdue() {
    return running && daysLeft < 0;
  }

  /** Whether a day is too late for the inspection. */
  public boolean isLate(LocalDate day) {
    return day.isAfter(lastDay);
  }
}
