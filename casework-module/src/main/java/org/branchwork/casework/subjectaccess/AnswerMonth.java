package org.branchwork.casework.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.branchwork.casework.api.subjectaccess.AccessClock;
import org.branchwork.casework.api.subjectaccess.AccessClock.Reason;
import org.branchwork.casework.api.subjectaccess.AccessClock.Step;
import org.branchwork.casework.api.subjectaccess.AccessPause;
import org.branchwork.casework.deadlines.WorkingDayDoor;

/**
 * One month from the day of receipt: the same day of the next month or that month's last, days that
 * do not count added, and the next working day where that is none.
 */
@ApplicationScoped
class AnswerMonth {

  private static final int MONTHS = 1;
  private static final int MONTHS_EXTENDED = 3;

  @Inject WorkingDayDoor working;

  /** By when, as it stands on a day. */
  AccessClock of(
      LocalDate receivedOn, boolean extended, List<AccessPause> pauses, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason(Step.RECEIVED, receivedOn, 0));
    LocalDate end = receivedOn.plusMonths(extended ? MONTHS_EXTENDED : MONTHS);
    boolean cut = end.getDayOfMonth() != receivedOn.getDayOfMonth();
    reasons.add(new Reason(extended ? Step.THREE_MONTHS : Step.ONE_MONTH, end, 0));
    if (cut) {
      reasons.add(new Reason(Step.MONTH_END, end, 0));
    }
    long stood = stood(pauses, today);
    LocalDate counted = end.plusDays(stood);
    if (stood > 0) {
      reasons.add(new Reason(Step.STOOD_STILL, counted, stood));
    }
    LocalDate due = working.from(counted);
    if (!due.equals(counted)) {
      reasons.add(new Reason(Step.WORKING_DAY, due, 0));
    }
    boolean still = pauses.stream().anyMatch(pause -> pause.until() == null);
    pauses.stream()
        .filter(pause -> pause.until() == null)
        .forEach(pause -> reasons.add(new Reason(Step.STANDS_STILL, pause.from(), 0)));
    LocalDate extendable = working.from(receivedOn.plusMonths(MONTHS).plusDays(stood));
    return new AccessClock(
        due, ChronoUnit.DAYS.between(today, due), still, extendable, List.copyOf(reasons));
  }

  private static long stood(List<AccessPause> pauses, LocalDate today) {
    return pauses.stream()
        .mapToLong(
            pause ->
                ChronoUnit.DAYS.between(
                    pause.from(), Objects.requireNonNullElse(pause.until(), today)))
        .sum();
  }
}
