package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.casework.api.deadlines.TimeLimit;
import org.branchwork.casework.api.deadlines.TimeLimit.Reason;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.branchwork.casework.deadlines.TimeLimitRule.Days;
import org.branchwork.casework.deadlines.TimeLimitRule.Months;
import org.branchwork.casework.deadlines.TimeLimitRule.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TribunalTimeLimitTest {

  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
  private static final LocalDate CHANGE = LocalDate.of(2026, 10, 1);
  private static final List<TimeLimitRule> THREE = always(new Months(3));
  private static final List<TimeLimitRule> THREE_THEN_SIX =
      List.of(rule(FIRST, CHANGE.minusDays(1), new Months(3)), rule(CHANGE, null, new Months(6)));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Haque, 2016-06-20, 2016-07-22, 2016-08-22, 2016-09-19, 2016-10-20",
    "Anderson, 2014-01-16, 2014-04-11, 2014-05-11, 2014-04-15, 2014-06-11",
    "tonerlegal, 2022-02-02, , , 2022-05-01, 2022-05-01"
  })
  void published_cases_come_out_as_published(
      String name, LocalDate edt, LocalDate a, LocalDate b, LocalDate primary, LocalDate limit) {
    TimeLimit worked = work(THREE, edt, a, b);

    assertThat(worked.primary()).isEqualTo(primary);
    assertThat(worked.limit()).isEqualTo(limit);
    assertThat(worked.safe()).isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2026-08-31, 2026-11-29, 2026-11-29",
    "3, 2026-11-28, 2027-02-27, 2027-02-27",
    "3, 2026-11-29, 2027-02-27, 2027-02-27",
    "3, 2026-11-30, 2027-02-27, 2027-02-27",
    "3, 2026-12-01, 2027-02-28, 2027-02-28",
    "3, 2026-03-01, 2026-05-31, 2026-05-28",
    "3, 2026-10-01, 2026-12-31, 2026-12-30",
    "3, 2027-11-30, 2028-02-28, 2028-02-28",
    "3, 2028-02-29, 2028-05-28, 2028-05-28",
    "3, 2028-03-01, 2028-05-31, 2028-05-29",
    "3, 1991-04-30, 1991-07-29, 1991-07-29",
    "6, 2026-08-31, 2027-02-27, 2027-02-27",
    "6, 2026-03-31, 2026-09-29, 2026-09-29",
    "6, 2026-09-01, 2027-02-28, 2027-02-28"
  })
  void at_the_end_of_a_month_the_earlier_way_to_count_is_safe(
      int months, LocalDate trigger, LocalDate limit, LocalDate safe) {
    var rules = List.of(rule(LocalDate.of(1990, 1, 1), null, new Months(months)));

    TimeLimit worked = work(rules, trigger, null, null);

    assertThat(worked.limit()).isEqualTo(limit);
    assertThat(worked.safe()).isEqualTo(safe);
    assertThat(keys(worked).contains("month-end")).isEqualTo(safe.isBefore(limit));
  }

  /** Dismissed on 10 March 2026: the primary limit is 9 June. */
  @ParameterizedTest(name = "{5}")
  @CsvSource({
    "2026-06-09, 2026-06-20, 2026-07-20, 11, month-after, begun on the last day",
    "2026-06-10, 2026-06-20, 2026-06-09, 0, too-late, begun a day too late revives nothing",
    "2026-06-01, 2026-06-01, 2026-07-01, 0, month-after, ended on the day it began",
    "2026-03-10, 2026-03-10, 2026-06-09, 0, none-stopped, begun and ended on the day itself",
    "2026-03-10, 2026-03-11, 2026-06-10, 1, stopped, the day after the day itself",
    "2026-03-01, 2026-03-09, 2026-06-09, 0, none-stopped, all before the day itself",
    "2026-03-01, 2026-03-15, 2026-06-14, 5, stopped, only days after the day itself",
    "2026-04-01, 2026-05-13, 2026-07-21, 42, stopped, six weeks",
    "2026-04-01, 2026-06-24, 2026-09-01, 84, stopped, twelve weeks",
    "2026-05-08, 2026-05-10, 2026-06-11, 2, stopped, a day past the month after",
    "2026-05-08, 2026-05-11, 2026-06-12, 3, stopped, again a day past the month after",
    "2026-05-20, 2026-05-31, 2026-06-30, 11, month-after, no corresponding day in June"
  })
  void days_of_conciliation_are_left_out_and_a_month_remains(
      LocalDate a, LocalDate b, LocalDate limit, int days, String key, String what) {
    LocalDate trigger = LocalDate.of(2026, 3, 10);

    TimeLimit worked = work(THREE, trigger, a, b);

    assertThat(worked.primary()).isEqualTo("2026-06-09");
    assertThat(worked.limit()).isEqualTo(limit);
    assertThat(keys(worked)).contains(key);
    if (days > 0) {
      assertThat(worked.reasons())
          .filteredOn(reason -> reason.key().equals("stopped"))
          .extracting(reason -> reason.arguments().get(0))
          .containsExactly(days);
    }
  }

  /** Ended on 9 May 2026, with one month after it: 9 June. */
  @ParameterizedTest
  @CsvSource({
    "2026-05-08, false",
    "2026-05-09, true",
    "2026-06-08, true",
    "2026-06-09, true",
    "2026-06-10, false"
  })
  void a_month_is_given_from_day_a_to_one_month_after_day_b(LocalDate limit, boolean given) {
    LocalDate dayB = LocalDate.of(2026, 5, 9);

    assertThat(new Conciliation(dayB, dayB).givesAMonth(limit)).isEqualTo(given);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-30, 2026-02-28", "2026-01-31, 2026-02-28", "2028-01-31, 2028-02-29",
    "2026-02-28, 2026-03-28", "2026-03-31, 2026-04-30", "2026-12-15, 2027-01-15"
  })
  void one_month_after_is_the_corresponding_day_or_the_last_of_the_month(
      LocalDate dayB, LocalDate after) {
    assertThat(new Conciliation(dayB, dayB).monthAfter()).isEqualTo(after);
  }

  @Test
  void while_conciliation_goes_on_it_gives_nothing_that_could_be_relied_on() {
    LocalDate trigger = LocalDate.of(2026, 3, 10);

    TimeLimit worked = work(THREE, trigger, LocalDate.of(2026, 6, 1), null);

    assertThat(worked.limit()).isEqualTo(worked.primary());
    assertThat(keys(worked)).contains("still-going");
  }

  @Test
  void interim_relief_has_seven_days_and_is_never_extended() {
    var seven = always(new Days(7));
    LocalDate trigger = LocalDate.of(2026, 2, 25);

    TimeLimit worked = work(seven, trigger, LocalDate.of(2026, 2, 26), LocalDate.of(2026, 3, 20));

    assertThat(List.of(worked.primary(), worked.limit(), worked.safe()))
        .containsOnly(LocalDate.of(2026, 3, 4));
    assertThat(worked.extendable()).isFalse();
    assertThat(keys(worked)).containsExactly("days", "source", "never-extended");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 2026-12-29, 2026-12-29",
    "2026-10-01, 2027-03-31, 2026-12-30",
    "2026-10-02, 2027-04-01, 2027-01-01"
  })
  void when_the_law_changes_the_shorter_limit_stays_the_safe_one(
      LocalDate trigger, LocalDate limit, LocalDate safe) {
    TimeLimit worked = work(THREE_THEN_SIX, trigger, null, null);

    assertThat(worked.limit()).isEqualTo(limit);
    assertThat(worked.safe()).isEqualTo(safe);
    assertThat(keys(worked).contains("law-changed")).isEqualTo(safe.isBefore(limit));
  }

  @Test
  void every_line_says_what_it_reckons_with() {
    LocalDate trigger = LocalDate.of(2014, 1, 16);

    TimeLimit worked = work(THREE, trigger, LocalDate.of(2014, 4, 11), LocalDate.of(2014, 5, 11));

    assertThat(worked.reasons())
        .containsExactly(
            Reason.of("months", 3, trigger, LocalDate.of(2014, 4, 15)),
            Reason.of("source", "an Act", LocalDate.of(2026, 8, 20)),
            Reason.of(
                "stopped",
                30,
                LocalDate.of(2014, 4, 12),
                LocalDate.of(2014, 5, 11),
                LocalDate.of(2014, 5, 15)),
            Reason.of("month-after", LocalDate.of(2014, 5, 11), LocalDate.of(2014, 6, 11)));
  }

  @ParameterizedTest
  @CsvSource({
    "2013-12-31, , , limits.trigger.no-rule",
    "2026-03-10, , 2026-04-01, limits.acasStarted.missing",
    "2026-03-10, 2026-04-02, 2026-04-01, limits.acasEnded.before-start",
    "2026-03-10, 2026-04-01, 2026-10-01, limits.acasEnded.too-long"
  })
  void what_cannot_be_right_is_refused(LocalDate trigger, LocalDate a, LocalDate b, String key) {
    assertThatThrownBy(() -> work(THREE, trigger, a, b)).hasMessage(key);
  }

  @ParameterizedTest
  @CsvSource({
    "2014-01-01, , ",
    "2026-03-10, 2026-04-01, 2026-09-30",
    "2026-03-10, 2026-04-01, 2026-04-01"
  })
  void what_can_just_be_right_is_worked_out(LocalDate trigger, LocalDate a, LocalDate b) {
    assertThat(work(THREE, trigger, a, b).limit()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6})
  void for_every_day_of_seventeen_years_the_safe_day_comes_first_and_no_day_goes_back(int months) {
    TimeLimit before = null;
    int days = 0;
    for (LocalDate day : everyDay().toList()) {
      TimeLimit worked = work(always(new Months(months)), day, null, null);
      assertThat(worked.safe()).as("%s", day).isBeforeOrEqualTo(worked.limit());
      assertThat(worked.safe()).as("%s", day).isAfterOrEqualTo(worked.limit().minusDays(3));
      // the same day of the month less one; where there is none, the last but one of the month
      LocalDate on = worked.limit().plusDays(1);
      assertThat(on.getDayOfMonth())
          .as("%s", day)
          .isEqualTo(Math.min(day.getDayOfMonth(), on.lengthOfMonth()));
      assertThat(on.getMonthValue()).isEqualTo((day.getMonthValue() + months - 1) % 12 + 1);
      if (before != null) {
        assertThat(worked.limit()).as("%s", day).isAfterOrEqualTo(before.limit());
        assertThat(worked.safe()).as("%s", day).isAfterOrEqualTo(before.safe());
      }
      before = worked;
      days++;
    }
    assertThat(days).isEqualTo(6209);
  }

  @Test
  void for_every_day_conciliation_shortens_nothing_and_the_safe_day_still_comes_first() {
    for (LocalDate day : everyDay().toList()) {
      for (int begun : new int[] {-30, 0, 60, 88, 89, 90, 91, 92, 93}) {
        for (int lasting : new int[] {0, 1, 42, 84}) {
          LocalDate a = day.plusDays(begun);
          TimeLimit worked = work(THREE_THEN_SIX, day, a, a.plusDays(lasting));
          assertThat(worked.limit()).as("%s %s", day, a).isAfterOrEqualTo(worked.primary());
          assertThat(worked.safe()).as("%s %s", day, a).isBeforeOrEqualTo(worked.limit());
        }
      }
    }
  }

  private static Stream<LocalDate> everyDay() {
    return FIRST.datesUntil(LAST.plusDays(1));
  }

  private static List<String> keys(TimeLimit worked) {
    return worked.reasons().stream().map(Reason::key).toList();
  }

  private static TimeLimit work(
      List<TimeLimitRule> rules, LocalDate trigger, LocalDate a, LocalDate b) {
    return TribunalTimeLimit.work(
        new TimeLimitQuestion(Claim.UNFAIR_DISMISSAL, Jurisdiction.ENGLAND_WALES, trigger, a, b),
        rules);
  }

  private static List<TimeLimitRule> always(Period period) {
    return List.of(rule(FIRST, null, period));
  }

  private static TimeLimitRule rule(LocalDate from, LocalDate until, Period period) {
    return new TimeLimitRule(1, from, until, period, "an Act", LocalDate.of(2026, 8, 20));
  }
}
