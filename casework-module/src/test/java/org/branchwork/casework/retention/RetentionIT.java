package org.branchwork.casework.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.RetentionEvent;
import org.branchwork.casework.api.retention.CaseKeeping;
import org.branchwork.casework.api.retention.CaseToReview;
import org.branchwork.casework.api.retention.HeldCase;
import org.branchwork.casework.api.retention.KeepReason;
import org.branchwork.casework.api.retention.KeepingPeriod;
import org.branchwork.casework.api.retention.LiftReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long cases are kept: data, a list, and what somebody decides of each case. */
class RetentionIT extends KeepingStory {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @AfterEach
  void as_it_was() {
    Superuser.execute("update casework.retention_period set months = 72 where months <> 72");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 1, 2026-12-22, false",
    "2026-11-23, 1, 2026-12-23, true",
    "2026-11-23, 72, 2032-11-22, false",
    "2026-11-23, 72, 2032-11-23, true",
    "2026-12-31, 2, 2027-02-27, false",
    "2026-12-31, 2, 2027-02-28, true",
    "2027-08-31, 6, 2028-02-28, false",
    "2027-08-31, 6, 2028-02-29, true"
  })
  void a_closed_case_is_listed_from_the_day_its_period_is_over(
      LocalDate closedOn, int months, LocalDate today, boolean listed) {
    on(closedOn);
    Receipt receipt = closed();
    decide(d -> d.setPeriod(Category.DISMISSAL, months, "The branch's schedule", KEEPER));
    on(today);
    assertThat(listed(receipt)).isEqualTo(listed);
  }

  @Test
  void a_case_that_is_open_again_is_not_listed_and_counts_from_its_next_closing() {
    Receipt receipt = closed();
    decide(d -> d.setPeriod(Category.DISMISSAL, 12, "x", KEEPER));
    on(TODAY.plusMonths(12));
    assertThat(listed(receipt)).isTrue();
    database.act(d -> d.cases().reopen(receipt.reference(), version(d, receipt), LEAD));
    assertThat(listed(receipt)).isFalse();
    assertThat(of(receipt).dueOn()).isNull();
    close(receipt);
    assertThat(listed(receipt)).isFalse();
    assertThat(of(receipt).dueOn()).isEqualTo(TODAY.plusMonths(24));
  }

  @Test
  void a_period_is_data_with_a_source_and_every_change_is_told_once() {
    database.told();
    decide(d -> d.setPeriod(Category.PAY, 84, "  Schedule of\n2026 ", KEEPER));
    decide(d -> d.setPeriod(Category.PAY, 84, "Schedule of 2026", KEEPER));

    assertThat(database.told(RetentionEvent.PeriodSet.class))
        .singleElement()
        .returns(84, RetentionEvent.PeriodSet::months)
        .returns(Category.PAY, RetentionEvent.PeriodSet::category);
    List<KeepingPeriod> periods = database.work(d -> kept(d).periods(KEEPER));
    assertThat(periods)
        .filteredOn(period -> period.category() == Category.PAY)
        .singleElement()
        .returns("Schedule of 2026", KeepingPeriod::source)
        .returns(KEEPER.accountId(), KeepingPeriod::changedBy);
    assertThat(periods).hasSize(11);
  }

  @ParameterizedTest
  @CsvSource({
    "0, Schedule, keeping.months",
    "1201, Schedule, keeping.months",
    "72, '', keeping.source",
    "72, ' ', keeping.source"
  })
  void a_period_without_a_length_or_a_source_is_refused(int months, String source, String rule) {
    assertThatThrownBy(() -> decide(d -> d.setPeriod(Category.PAY, months, source, KEEPER)))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage(rule);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "36524, true", "36525, false"})
  void a_case_is_kept_until_a_day_after_today_and_within_a_hundred_years(int days, boolean kept) {
    Receipt receipt = closed();
    LocalDate until = TODAY.plusDays(days);
    if (kept) {
      decide(d -> d.keepUntil(receipt.reference(), until, KeepReason.PATTERN, KEEPER));
      assertThat(of(receipt).kept())
          .isNotNull()
          .returns(until, CaseKeeping.Kept::until)
          .returns(KEEPER.accountId(), CaseKeeping.Kept::by);
    } else {
      refused(
          "keeping.until",
          () -> decide(d -> d.keepUntil(receipt.reference(), until, KeepReason.PATTERN, KEEPER)));
    }
  }

  @Test
  void a_case_that_is_kept_is_listed_again_on_the_day_until_which_it_was_kept() {
    Receipt receipt = closed();
    decide(d -> d.setPeriod(Category.DISMISSAL, 1, "x", KEEPER));
    on(TODAY.plusMonths(2));
    LocalDate until = TODAY.plusMonths(3);
    decide(d -> d.keepUntil(receipt.reference(), until, KeepReason.COURT, KEEPER));
    on(until.minusDays(1));
    assertThat(listed(receipt)).isFalse();
    on(until);
    assertThat(listed(receipt)).isTrue();
  }

  @Test
  void an_open_case_is_held_but_not_kept_until_a_day() {
    Receipt receipt = given();
    refused(
        "keeping.not-closed",
        () ->
            decide(
                d ->
                    d.keepUntil(receipt.reference(), TODAY.plusDays(9), KeepReason.COURT, KEEPER)));
    decide(d -> d.hold(receipt.reference(), KeepReason.TRIBUNAL, KEEPER));
    assertThat(of(receipt).hold()).isNotNull();
  }

  @Test
  void a_hold_is_placed_once_and_lifted_with_a_reason() {
    Receipt receipt = closed();
    database.told();
    refused("keeping.reason", () -> decide(d -> d.hold(receipt.reference(), null, KEEPER)));
    decide(d -> d.hold(receipt.reference(), KeepReason.TRIBUNAL, KEEPER));
    decide(d -> d.hold(receipt.reference(), KeepReason.INSURER, SECOND));
    assertThat(of(receipt).hold())
        .isNotNull()
        .returns(KeepReason.TRIBUNAL, CaseKeeping.Hold::reason)
        .returns(KEEPER.accountId(), CaseKeeping.Hold::by);
    assertThat(held()).contains(receipt.reference());
    refused("keeping.lift", () -> decide(d -> d.lift(receipt.reference(), null, SECOND)));
    decide(d -> d.lift(receipt.reference(), LiftReason.OVER, SECOND));
    decide(d -> d.lift(receipt.reference(), LiftReason.OVER, SECOND));
    assertThat(of(receipt).hold()).isNull();
    assertThat(held()).doesNotContain(receipt.reference());
    assertThat(database.told(RetentionEvent.class)).hasSize(2);
  }

  @Test
  void whoever_is_named_in_a_case_or_may_not_keep_finds_no_case_here() {
    Receipt receipt = closed();
    decide(d -> d.setPeriod(Category.DISMISSAL, 1, "x", KEEPER));
    decide(d -> d.hold(receipt.reference(), KeepReason.COURT, KEEPER));
    on(TODAY.plusMonths(1));
    assertThat(listed(receipt)).isTrue();
    database.act(d -> d.cases().wallOff(receipt.reference(), KEEPER.accountId(), LEAD));
    try {
      assertThat(listed(receipt)).isFalse();
      assertThat(held()).doesNotContain(receipt.reference());
      assertThatThrownBy(() -> of(receipt)).isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> decide(d -> d.lift(receipt.reference(), LiftReason.OVER, KEEPER)))
          .isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> decide(d -> d.hold(receipt.reference(), KeepReason.COURT, LEAD)))
          .isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> database.work(d -> kept(d).toReview(LEAD)))
          .isInstanceOf(CaseNotFound.class);
    } finally {
      Superuser.execute(
          "delete from casework.case_person_named where account = '" + KEEPER.accountId() + "'");
    }
  }

  private void on(LocalDate day) {
    database.now(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  private boolean listed(Receipt receipt) {
    List<CaseToReview> all = database.work(d -> kept(d).toReview(KEEPER));
    return all.stream().anyMatch(each -> each.reference().equals(receipt.reference()));
  }

  private List<String> held() {
    return database.work(d -> kept(d).held(KEEPER)).stream().map(HeldCase::reference).toList();
  }

  private CaseKeeping of(Receipt receipt) {
    return database.work(d -> kept(d).of(receipt.reference(), KEEPER));
  }

  private static void refused(String rule, Runnable deed) {
    assertThatThrownBy(deed::run).isInstanceOf(CaseworkRuleBroken.class).hasMessage(rule);
  }
}
