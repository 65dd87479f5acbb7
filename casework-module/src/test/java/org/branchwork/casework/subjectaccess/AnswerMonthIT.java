package org.branchwork.casework.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.branchwork.casework.api.subjectaccess.AccessClock;
import org.branchwork.casework.api.subjectaccess.AccessClock.Step;
import org.branchwork.casework.api.subjectaccess.PauseReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when a request is answered, in England. */
class AnswerMonthIT extends AccessStory {

  @ParameterizedTest
  @CsvSource({
    // received,  to be answered by
    "2025-09-03, 2025-10-03", // the ICO's own example
    "2026-09-03, 2026-10-05", // Saturday
    "2026-09-04, 2026-10-05", // Sunday
    "2026-09-05, 2026-10-05", // received on a Saturday, which counts
    "2026-11-27, 2026-12-29", // Sunday, then the day for Boxing Day
    "2025-11-25, 2025-12-29", // Christmas, Boxing Day, a weekend
    "2025-12-01, 2026-01-02", // New Year
    "2026-03-03, 2026-04-07", // Good Friday to Easter Monday
    "2026-03-06, 2026-04-07", // Easter Monday
    "2026-03-31, 2026-04-30", // April has no 31st
    "2026-12-31, 2027-02-01", // 31 January, a Sunday
    "2027-01-27, 2027-03-01", // 27 February, a Saturday
    "2027-01-28, 2027-03-01", // 28 February, a Sunday
    "2027-01-30, 2027-03-01",
    "2027-01-31, 2027-03-01",
    "2026-01-30, 2026-03-02", // 28 February 2026, a Saturday
    "2028-01-29, 2028-02-29", // a leap year
    "2028-01-30, 2028-02-29",
    "2028-01-31, 2028-02-29",
    "2028-02-29, 2028-03-29",
    "2027-02-28, 2027-03-30" // Easter Sunday, Easter Monday
  })
  void a_request_is_answered_within_one_month_of_the_day_of_receipt(
      LocalDate received, LocalDate due) {
    long number = asked(received);
    AccessClock clock = of(number).clock();
    assertThat(clock.dueOn()).isEqualTo(due);
    assertThat(clock.daysLeft()).isEqualTo(due.toEpochDay() - received.toEpochDay());
    assertThat(clock.extendableUntil()).isEqualTo(due);
    on(due.plusDays(1));
    assertThat(of(number).clock().daysLeft()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 2027-03-01", // February has no 30th, and its 28th is a Sunday
    "2027-11-30, 2028-02-29",
    "2026-06-01, 2026-09-01",
    "2026-09-25, 2026-12-29"
  })
  void an_extended_one_within_three(LocalDate received, LocalDate due) {
    long number = asked(received);
    act(d -> d.extend(number, "There are a great many files.", DATA_LEAD));
    assertThat(of(number).clock().dueOn()).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 2026-06-03, 2026-06-03, 2026-07-01",
    "2026-06-01, 2026-06-03, 2026-06-04, 2026-07-02",
    "2026-06-01, 2026-06-03, 2026-06-06, 2026-07-06", // to Saturday 4 July
    "2026-06-01, 2026-06-03, 2026-06-10, 2026-07-08",
    "2027-01-31, 2027-02-01, 2027-02-02, 2027-03-01", // from the month's end, Sunday 28 February
    "2027-01-31, 2027-02-01, 2027-02-03, 2027-03-02"
  })
  void days_on_which_the_branch_waited_are_added(
      LocalDate received, LocalDate from, LocalDate until, LocalDate due) {
    long number = asked(received);
    on(until);
    act(d -> d.pause(number, PauseReason.CLARIFICATION, from, DATA_LEAD));
    assertThat(of(number).clock())
        .returns(true, AccessClock::still)
        .returns(due, AccessClock::dueOn);
    act(d -> d.resume(number, until, DATA_LEAD));
    on(until.plusDays(9));
    assertThat(of(number).clock())
        .returns(false, AccessClock::still)
        .returns(due, AccessClock::dueOn);
  }

  @Test
  void the_reckoning_is_told_step_by_step() {
    long number = asked(LocalDate.of(2027, 1, 31));
    act(d -> d.pause(number, PauseReason.IDENTITY, LocalDate.of(2027, 1, 31), DATA_LEAD));
    on(LocalDate.of(2027, 2, 6));
    assertThat(of(number).clock().reasons())
        .containsExactly(
            new AccessClock.Reason(Step.RECEIVED, LocalDate.of(2027, 1, 31), 0),
            new AccessClock.Reason(Step.ONE_MONTH, LocalDate.of(2027, 2, 28), 0),
            new AccessClock.Reason(Step.MONTH_END, LocalDate.of(2027, 2, 28), 0),
            new AccessClock.Reason(Step.STOOD_STILL, LocalDate.of(2027, 3, 6), 6),
            new AccessClock.Reason(Step.WORKING_DAY, LocalDate.of(2027, 3, 8), 0),
            new AccessClock.Reason(Step.STANDS_STILL, LocalDate.of(2027, 1, 31), 0));
  }
}
