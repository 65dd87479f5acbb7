package org.branchwork.casework.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.casework.api.calls.CallSheet.Next;
import org.branchwork.casework.api.calls.CallSheet.PartOfDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attempts stand latest first, in UTC, which in November is London's time. Monday is the 23rd. */
class TimeOfCallTest {

  @ParameterizedTest(name = "after {0}, at {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the next part of the same day
        "2026-11-23T09:00 | 2026-11-23T09:05 | 2026-11-23 | AFTERNOON",
        "2026-11-23T11:59 | 2026-11-23T11:59 | 2026-11-23 | AFTERNOON",
        "2026-11-23T12:00 | 2026-11-23T12:00 | 2026-11-23 | EVENING",
        "2026-11-23T16:59 | 2026-11-23T16:59 | 2026-11-23 | EVENING",
        "2026-11-23T17:00 | 2026-11-23T17:00 | 2026-11-24 | MORNING",
        // looked at later: what has begun today is taken tomorrow
        "2026-11-23T09:00 | 2026-11-23T13:00 | 2026-11-24 | AFTERNOON",
        // what was tried least, though it is not the next
        "2026-11-23T12:00 2026-11-20T18:00 | 2026-11-23T12:00 | 2026-11-24 | MORNING",
        // all tried as often: the first after the latest
        "2026-11-23T18:00 2026-11-23T13:00 2026-11-23T09:00 | 2026-11-23T18:00 | 2026-11-24 | MORNING",
        // nobody is rung at the weekend
        "2026-11-27T18:00 | 2026-11-27T18:00 | 2026-11-30 | MORNING",
        "2026-11-28T10:00 | 2026-11-28T10:00 | 2026-11-30 | AFTERNOON"
      })
  void the_next_attempt_is_at_another_time_of_day(
      String tries, String now, LocalDate day, PartOfDay part) {
    List<Instant> before = Stream.of(tries.split(" ")).map(t -> Instant.parse(t + ":00Z")).toList();

    assertThat(TimeOfCall.after(before, Instant.parse(now + ":00Z")))
        .isEqualTo(new Next(day, part));
  }

  @ParameterizedTest
  @CsvSource({"2026-07-01T10:59:00Z, AFTERNOON", "2026-07-01T11:00:00Z, EVENING"})
  void a_part_of_the_day_is_one_in_london(String at, PartOfDay part) {
    Instant tried = Instant.parse(at);
    assertThat(TimeOfCall.after(List.of(tried), tried).part()).isEqualTo(part);
  }
}
