package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.OTHER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.absences.Away;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.LimitEvent;
import org.branchwork.casework.api.LimitEvent.LimitEscalated;
import org.branchwork.casework.api.LimitEvent.LimitNear;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.deadlines.LimitAhead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alarms before the safe day, 12 February 2027, a Friday; and who hears of those nobody saw. */
class LimitAlarmIT extends LimitStory {

  private Receipt receipt;
  private long limit;

  @BeforeEach
  void one() {
    // what other tests left is raised before, and told to nobody
    receipt = given();
    limit = first(receipt).id();
    database.told();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-14T12:00:00Z, 0, ",
    "2027-01-15T00:00:10Z, 1, 28",
    "2027-01-29T00:00:10Z, 2, 14",
    "2027-02-05T00:00:10Z, 3, 7",
    "2027-02-09T00:00:10Z, 4, 3",
    "2027-02-11T00:00:10Z, 5, 1",
    "2027-02-14T00:00:10Z, 5, -2"
  })
  void every_step_that_was_reached_is_raised_and_told_of_once(
      String moment, int steps, Integer left) {
    at(moment);
    watch();
    assertThat(near())
        .extracting(LimitNear::daysLeft)
        .isEqualTo(left == null ? List.of() : List.of(left));
    watch();
    assertThat(near()).isEmpty();
    assertThat(database.count("casework.limit_alarm where limit_id = " + limit)).isEqualTo(steps);
  }

  @Test
  void one_alarm_per_step() {
    for (String day :
        List.of("2027-01-15", "2027-01-29", "2027-02-05", "2027-02-09", "2027-02-11")) {
      at(day + "T00:00:10Z");
      watch();
      assertThat(near())
          .singleElement()
          .satisfies(told -> assertThat(told.caseworker()).isEqualTo(CASEWORKER_ID));
    }
    at("2027-02-20T00:00:10Z");
    watch();
    assertThat(near()).isEmpty();
  }

  @Test
  void an_alarm_that_is_acknowledged_goes_no_further() {
    at("2027-01-15T00:00:10Z");
    watch();
    assertThatThrownBy(
            () -> database.act(d -> desk(d).acknowledge(receipt.reference(), limit, OTHER)))
        .isInstanceOf(CaseNotFound.class);
    assertThat(first(receipt).alarm().daysBefore()).isEqualTo(28);
    database.act(d -> desk(d).acknowledge(receipt.reference(), limit, CASEWORKER));
    database.act(d -> desk(d).acknowledge(receipt.reference(), limit, CASEWORKER));
    assertThat(database.told(LimitEvent.LimitAcknowledged.class)).hasSize(1);
    assertThat(first(receipt).alarm()).isNull();
    at("2027-01-20T00:00:10Z");
    watch();
    assertThat(escalated()).isEmpty();
  }

  @Test
  void an_alarm_that_nobody_acknowledges_is_passed_on_once_after_a_working_day() {
    at("2027-01-15T00:00:10Z");
    watch();
    at("2027-01-15T23:59:00Z");
    watch();
    assertThat(escalated()).isEmpty();
    at("2027-01-16T00:00:10Z");
    watch();
    assertThat(escalated()).hasSize(1);
    watch();
    assertThat(escalated()).isEmpty();
    assertThat(first(receipt).alarm().escalatedAt()).isNotNull();
  }

  @Test
  void on_the_safe_day_itself_nobody_waits_for_a_working_day() {
    at("2027-02-12T00:00:10Z");
    watch();
    assertThat(escalated()).hasSize(1);
  }

  @Test
  void a_closed_case_raises_no_alarm_and_one_opened_again_does() {
    close(receipt);
    at("2027-01-15T00:00:10Z");
    watch();
    assertThat(near()).isEmpty();
    database.act(d -> d.cases().reopen(receipt.reference(), version(d, receipt), CASEWORKER));
    watch();
    assertThat(near()).extracting(LimitNear::daysLeft).containsExactly(28);
  }

  @Test
  void a_limit_that_ended_raises_no_alarm() {
    database.act(
        d -> desk(d).meet(receipt.reference(), limit, "6001234/2026", "Receipt.", CASEWORKER));
    at("2027-02-01T00:00:10Z");
    watch();
    assertThat(near()).isEmpty();
  }

  @Test
  void a_limit_that_had_passed_when_it_was_set_raises_no_alarm() {
    set(receipt, LocalDate.of(2020, 1, 1), null, null, CASEWORKER);
    watch();
    assertThat(near()).isEmpty();
  }

  @Test
  void nobody_but_the_job_watches() {
    assertThatThrownBy(() -> database.work(d -> desk(d).watch(LEAD)))
        .isInstanceOf(CaseNotFound.class);
  }

  @Test
  void my_day_shows_the_limits_ahead_of_the_cases_i_see() {
    // a caseworker of this test alone: what is shown is the nearest of many
    UUID own = UUID.randomUUID();
    Caller mine = Caller.staff(own, CASEWORKER.permissions());
    triage(receipt, Category.DISMISSAL, Urgency.SOON, own);
    assertThat(ahead(mine)).isEmpty();
    at("2027-01-15T00:00:10Z");
    watch();
    assertThat(ahead(mine)).singleElement().satisfies(a -> assertThat(a.unseen()).isTrue());
    // a lead sees the nearest of all cases
    List<LimitAhead> all = database.work(d -> search(d).ahead(LEAD));
    assertThat(all).isNotEmpty();
    assertThat(ahead(OTHER)).isEmpty();
    at("2027-03-13T00:00:10Z");
    assertThat(ahead(mine)).isEmpty();
  }

  private List<LimitAhead> ahead(Caller caller) {
    return database.work(d -> search(d).ahead(caller)).stream()
        .filter(each -> each.reference().equals(receipt.reference()))
        .toList();
  }

  private List<LimitNear> near() {
    return database.told(LimitNear.class).stream()
        .filter(told -> told.reference().equals(receipt.reference()))
        .toList();
  }

  private List<LimitEscalated> escalated() {
    return database.told(LimitEscalated.class).stream()
        .filter(told -> told.reference().equals(receipt.reference()))
        .toList();
  }

  @Test
  void a_cover_is_shown_what_comes_near_and_acknowledges_it() {
    Caller away = Caller.staff(UUID.randomUUID(), CASEWORKER.permissions());
    Caller cover = Caller.staff(UUID.randomUUID(), CASEWORKER.permissions());
    triage(receipt, Category.PAY, Urgency.SOON, away.account());
    LocalDate first = LocalDate.of(2027, 1, 15);
    Away.enter(database, away, first, first.plusDays(4), cover);
    at("2027-01-15T00:00:10Z");
    watch();
    assertThat(ahead(cover)).extracting(LimitAhead::unseen).containsExactly(true);
    assertThat(ahead(away)).hasSize(1);
    database.act(d -> desk(d).acknowledge(receipt.reference(), limit, cover));
    assertThat(ahead(away)).extracting(LimitAhead::unseen).containsExactly(false);
    at("2027-01-20T00:00:10Z");
    watch();
    assertThat(database.told(LimitEscalated.class)).noneMatch(event -> event.limit() == limit);
    assertThat(ahead(cover)).isEmpty();
  }
}
