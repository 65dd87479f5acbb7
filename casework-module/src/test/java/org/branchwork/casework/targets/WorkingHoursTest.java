package org.branchwork.casework.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.branchwork.casework.api.targets.AnswerTargets.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine to five, Monday to Friday, with the bank holidays of England; moments as the wall shows. */
class WorkingHoursTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Set<String> HOLIDAYS =
      Set.of("2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29");

  private final WorkingHours hours =
      new WorkingHours(
          week(DayOfWeek.FRIDAY, 9 * 60, 17 * 60), day -> !HOLIDAYS.contains(day.toString()));
  private final WorkingHours always =
      new WorkingHours(week(DayOfWeek.SUNDAY, 0, 1440), day -> true);

  private static Map<DayOfWeek, Hours> week(DayOfWeek last, int from, int to) {
    return EnumSet.range(DayOfWeek.MONDAY, last).stream()
        .collect(Collectors.toMap(day -> day, day -> new Hours(from, to)));
  }

  @ParameterizedTest
  @CsvSource({
    // asked,           working hours, answered by
    "2026-11-23T09:00, 8,  2026-11-23T17:00", // a whole day ends as it closes
    "2026-11-23T09:00, 9,  2026-11-24T10:00",
    "2026-11-23T16:59, 1,  2026-11-24T09:59",
    "2026-11-23T17:00, 1,  2026-11-24T10:00", // as it closes
    "2026-11-23T08:59, 1,  2026-11-23T10:00", // before it opens
    "2026-11-23T00:00, 1,  2026-11-23T10:00",
    "2026-11-27T16:30, 1,  2026-11-30T09:30", // Friday evening
    "2026-11-27T18:00, 1,  2026-11-30T10:00",
    "2026-11-28T12:00, 16, 2026-12-01T17:00", // Saturday
    "2026-12-24T16:00, 1,  2026-12-24T17:00", // up to Christmas
    "2026-12-24T16:00, 2,  2026-12-29T10:00", // past it and the day that stands in
    "2027-03-25T16:30, 1,  2027-03-30T09:30", // Easter, and the clocks go forward on its Sunday
    "2026-10-23T16:30, 1,  2026-10-26T09:30" // the clocks go back between
  })
  void an_answer_is_due_so_many_working_hours_later(
      LocalDateTime asked, int time, LocalDateTime by) {
    assertThat(hours.plus(at(asked), Duration.ofHours(time))).isEqualTo(at(by));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T17:00, 8,  2026-11-23T09:00",
    "2026-11-24T10:00, 9,  2026-11-23T09:00",
    "2026-11-28T12:00, 8,  2026-11-27T09:00", // on Saturday, Friday is over
    "2026-11-30T09:00, 8,  2026-11-27T09:00",
    "2026-12-29T10:00, 2,  2026-12-24T16:00",
    "2027-03-30T09:30, 1,  2027-03-25T16:30",
    "2026-10-26T09:30, 1,  2026-10-23T16:30"
  })
  void what_was_asked_at_a_moment_or_before_has_waited_so_long(
      LocalDateTime now, int time, LocalDateTime asked) {
    assertThat(hours.minus(at(now), Duration.ofHours(time))).isEqualTo(at(asked));
  }

  /** A branch that never shuts counts the hours that a night has, not those on the wall. */
  @ParameterizedTest
  @CsvSource({
    "2027-03-28T00:30, 1,  2027-03-28T02:30", // there is no half past one
    "2027-03-27T12:00, 24, 2027-03-28T13:00",
    "2026-10-24T12:00, 24, 2026-10-25T11:00" // the hour from one comes twice
  })
  void an_hour_that_the_clocks_leave_out_or_repeat_is_counted_as_it_passes(
      LocalDateTime asked, int time, LocalDateTime by) {
    assertThat(always.plus(at(asked), Duration.ofHours(time))).isEqualTo(at(by));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:59:59, false",
    "2026-11-23T09:00:00, true",
    "2026-11-23T16:59:59, true",
    "2026-11-23T17:00:00, false",
    "2026-11-28T12:00:00, false",
    "2026-12-28T12:00:00, false"
  })
  void it_is_open_from_its_first_moment_to_just_before_its_last(LocalDateTime at, boolean open) {
    assertThat(hours.isOpen(at(at))).isEqualTo(open);
  }

  /** Late by the one way of counting is late by the other, at every moment. */
  @Test
  void forth_and_back_agree() {
    Random random = new Random(20261127);
    Instant start = at(LocalDateTime.of(2026, 9, 1, 0, 0));
    for (int i = 0; i < 5_000; i++) {
      Instant asked = start.plusSeconds(60L * random.nextInt(300 * 24 * 60));
      Duration time = Duration.ofMinutes(1 + random.nextInt(60 * 60));
      Instant by = hours.plus(asked, time);
      assertThat(hours.between(asked, by)).as("%s + %s", asked, time).isEqualTo(time);
      for (int off : new int[] {-3600, -60, -1, 0, 1, 60, 3600}) {
        Instant now = by.plusSeconds(off);
        boolean late = !hours.minus(now, time).isBefore(asked);
        assertThat(late).as("%s + %s at %s", asked, time, now).isEqualTo(off >= 0);
      }
    }
  }

  @Test
  void a_branch_that_never_works_is_no_branch() {
    WorkingHours never = new WorkingHours(Map.of(), day -> true);
    assertThatThrownBy(() -> never.plus(Instant.EPOCH, Duration.ofHours(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Instant at(LocalDateTime wall) {
    return wall.atZone(LONDON).toInstant();
  }
}
