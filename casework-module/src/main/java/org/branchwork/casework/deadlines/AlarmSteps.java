package org.branchwork.casework.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When the alarms of a limit are due: 28, 14, 7, 3 and 1 days before its safe day. The steps stand
 * in SQL as well, {@code casework.next_alarm}.
 */
final class AlarmSteps {

  /** In the last so many days nobody lets go of a limit alone. */
  static final int FIRST = 28;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** What comes later in the day leaves too little of it. */
  private static final LocalTime DAY_BEGINS = LocalTime.of(9, 0);

  private AlarmSteps() {}

  /**
   * The day of the first alarm; {@code null} for a limit that had passed before anybody knew of it:
   * there is nothing left to keep.
   */
  static @Nullable LocalDate first(LocalDate safe, LocalDate limit, Instant set) {
    return limit.isBefore(LocalDate.ofInstant(set, LONDON)) ? null : safe.minusDays(FIRST);
  }

  /** Whether a second person is needed: from the first alarm to the last day by law. */
  static boolean locked(LocalDate safe, LocalDate limit, LocalDate today) {
    return !today.isBefore(safe.minusDays(FIRST)) && !today.isAfter(limit);
  }

  /**
   * The day on which an alarm that nobody acknowledges goes to the officers: once a working day has
   * gone by. One raised before nine has that day, if it is worked.
   */
  static LocalDate escalation(Instant raised, WorkingDays days) {
    LocalDateTime at = LocalDateTime.ofInstant(raised, LONDON);
    LocalDate first =
        at.toLocalTime().isBefore(DAY_BEGINS) ? at.toLocalDate() : at.toLocalDate().plusDays(1);
    return days.from(first).plusDays(1);
  }
}
