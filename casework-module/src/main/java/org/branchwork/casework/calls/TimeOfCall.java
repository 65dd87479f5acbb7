package org.branchwork.casework.calls;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.branchwork.casework.api.calls.CallSheet.Next;
import org.branchwork.casework.api.calls.CallSheet.PartOfDay;

/**
 * When to ring again somebody who did not answer: at another time of day, Monday to Friday. Who
 * works in the mornings is not reached by a fourth call in the morning.
 */
final class TimeOfCall {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int AFTERNOON = 12;
  private static final int EVENING = 17;
  private static final int PARTS = PartOfDay.values().length;

  private TimeOfCall() {}

  /**
   * The next part of a day that was tried least; of several, the first after the latest attempt.
   *
   * @param tries when it was tried, the latest first; not empty
   */
  static Next after(List<Instant> tries, Instant now) {
    Map<PartOfDay, Integer> tried = new EnumMap<>(PartOfDay.class);
    tries.forEach(at -> tried.merge(part(at), 1, Integer::sum));
    PartOfDay latest = part(tries.get(0));
    PartOfDay best =
        Stream.iterate(1, i -> i <= PARTS, i -> i + 1)
            .map(i -> PartOfDay.values()[(latest.ordinal() + i) % PARTS])
            .min(Comparator.comparing(part -> tried.getOrDefault(part, 0)))
            .orElse(latest);
    LocalDate day = now.atZone(LONDON).toLocalDate();
    if (best.ordinal() <= part(now).ordinal()) {
      day = day.plusDays(1);
    }
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return new Next(day, best);
  }

  private static PartOfDay part(Instant at) {
    ZonedDateTime local = at.atZone(LONDON);
    if (local.getHour() < AFTERNOON) {
      return PartOfDay.MORNING;
    }
    return local.getHour() < EVENING ? PartOfDay.AFTERNOON : PartOfDay.EVENING;
  }
}
