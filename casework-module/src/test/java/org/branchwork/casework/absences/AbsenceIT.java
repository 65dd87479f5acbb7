package org.branchwork.casework.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.NOON;

import java.time.Duration;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.WallEvent.AbsenceEnded;
import org.branchwork.casework.api.WallEvent.AbsenceEntered;
import org.branchwork.casework.api.WallEvent.CaseCoverChosen;
import org.branchwork.casework.api.WallEvent.CoverChosen;
import org.branchwork.casework.api.WallEvent.CoverMissing;
import org.branchwork.casework.api.absences.Absence;
import org.branchwork.casework.api.absences.Absence.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written down of absences and covers, and what is refused; today is 23 November 2026. */
class AbsenceIT extends CoverStory {

  @Test
  void the_same_absence_is_entered_once() {
    UUID id = enter(from("2026-12-01", "2026-12-05", cover), worker);
    assertThat(enter(from("2026-12-01", "2026-12-05", cover), worker)).isEqualTo(id);
    assertThat(database.told(AbsenceEntered.class)).hasSize(1);
  }

  @Test
  void somebody_elses_absence_is_entered_by_who_gives_cases_alone() {
    refused("absence.account", () -> enter(from("2026-12-01", "2026-12-05", cover), second));
    UUID id = enter(from("2026-12-01", "2026-12-05", cover), LEAD);
    assertThatThrownBy(() -> desk(d -> d.end(id, second))).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> desk(d -> d.cover(id, null, second))).isInstanceOf(CaseNotFound.class);
    desk(d -> d.cover(id, second.account(), worker));
    assertThat(shown(id).cover()).isEqualTo(second.account());
    assertThat(database.told(CoverChosen.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-05, 2026-12-04, false",
    "2026-12-05, 2026-12-05, true",
    "2026-11-20, 2026-11-22, false",
    "2026-11-20, 2026-11-23, true",
    "2026-11-23, 2027-11-23, true",
    "2026-11-23, 2027-11-24, false"
  })
  void an_absence_is_not_over_before_it_begins_nor_before_today_and_lasts_a_year_at_most(
      String first, String last, boolean good) {
    if (good) {
      assertThat(shown(enter(from(first, last, cover), worker)).last()).isEqualTo(last);
    } else {
      refused("absence.days", () -> enter(from(first, last, cover), worker));
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-11-30, false", "2026-12-01, true", "2026-12-05, true", "2026-12-06, false"})
  void nobody_is_away_twice_on_one_day_nor_covers_while_away(String day, boolean taken) {
    enter(from("2026-12-01", "2026-12-05", cover), worker);
    if (taken) {
      refused("absence.overlaps", () -> enter(from(day, day, null), worker));
      refused("absence.covers", () -> enter(away(cover, day, day, null, null), cover));
      refused("absence.cover-away", () -> enter(away(second, day, day, worker, null), second));
      refused("absence.cover-away", () -> enter(away(second, day, day, cover, worker), second));
    } else {
      enter(away(cover, day, day, second, null), cover);
      enter(away(staff(), day, day, worker, null), LEAD);
    }
  }

  @Test
  void who_covers_one_case_is_not_entered_as_away_either() {
    UUID id = enter(from("2026-12-01", "2026-12-05", cover), worker);
    desk(d -> d.coverCase(id, receipt.reference(), second.account(), worker));
    refused(
        "absence.covers",
        () -> enter(away(second, "2026-12-05", "2026-12-09", null, null), second));
    assertThat(coveredBy(second, JOB)).isEqualTo(1);
    close(receipt, LEAD);
    assertThat(coveredBy(second, JOB)).isZero();
  }

  @Test
  void nobody_covers_for_oneself() {
    refused("absence.self", () -> enter(from("2026-12-01", "2026-12-05", worker), worker));
    UUID id = enter(from("2026-12-01", "2026-12-05", null), worker);
    refused("absence.self", () -> desk(d -> d.cover(id, worker.account(), worker)));
    refused(
        "absence.self",
        () -> desk(d -> d.coverCase(id, receipt.reference(), worker.account(), worker)));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-10, 2027-01-14, true",
    "2027-01-10, 2027-01-15, false",
    "2027-02-13, 2027-02-20, true",
    "2027-02-12, 2027-02-20, false"
  })
  void an_absence_over_a_near_limit_is_not_saved_without_a_cover_of_that_case(
      String first, String last, boolean free) {
    if (free) {
      assertThat(shown(enter(from(first, last, null), worker)).uncovered()).hasSize(1);
    } else {
      assertThat(refused("absence.limits", () -> enter(from(first, last, null), worker)))
          .containsExactly(receipt.reference());
      UUID id = enter(from(first, last, cover), worker);
      refused("absence.limits", () -> desk(d -> d.cover(id, null, worker)));
      assertThat(shown(id).uncovered()).isEmpty();
      wallOff(second);
      refused("absence.limits", () -> desk(d -> d.cover(id, second.account(), worker)));
    }
  }

  @Test
  void a_case_that_the_cover_may_not_see_asks_for_somebody_else() {
    Receipt other = given(worker);
    wallOff(cover);
    assertThat(
            refused("absence.limits", () -> enter(from("2027-02-01", "2027-02-05", cover), worker)))
        .containsExactly(receipt.reference());
    UUID id = enter(away(worker, "2027-02-01", "2027-02-05", cover, second), worker);
    assertThat(shown(id).cases())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.reference()).isEqualTo(receipt.reference());
              assertThat(line.cover()).isEqualTo(second.account());
              assertThat(line.near()).isEqualTo("2027-02-12");
            });
    refused(
        "absence.walled",
        () -> desk(d -> d.coverCase(id, receipt.reference(), cover.account(), worker)));
    desk(d -> d.coverCase(id, other.reference(), second.account(), LEAD));
    assertThat(shown(id).cases()).hasSize(2).noneMatch(Line::walled);
    assertThat(database.told(CaseCoverChosen.class)).hasSize(1);
  }

  @Test
  void a_case_without_a_near_limit_is_saved_without_a_cover_and_shown() {
    wallOff(cover);
    UUID id = enter(from("2026-12-01", "2026-12-05", cover), worker);
    assertThat(shown(id).uncovered())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.walled()).isTrue();
              assertThat(line.near()).isNull();
            });
  }

  @Test
  void of_a_case_that_is_not_there_for_a_lead_the_lead_is_told_nothing() {
    Caller named = Caller.staff(UUID.randomUUID(), LEAD.permissions());
    wallOff(named);
    UUID id = enter(from("2026-11-01", "2027-02-05", null), named);
    assertThat(among(id, named).cases()).isEmpty();
    desk(d -> d.watch(JOB));
    assertThat(database.told(CoverMissing.class))
        .extracting(CoverMissing::reference)
        .contains(receipt.reference());
  }

  @Test
  void a_near_limit_that_loses_its_cover_is_told_of_once() {
    UUID id = enter(from("2027-02-01", "2027-02-05", cover), worker);
    desk(d -> d.watch(JOB));
    database.told();
    wallOff(cover);
    desk(d -> d.watch(JOB));
    desk(d -> d.watch(JOB));
    assertThat(missing()).isEqualTo(1);
    desk(d -> d.coverCase(id, receipt.reference(), second.account(), LEAD));
    wallOff(second);
    desk(d -> d.watch(JOB));
    assertThat(missing()).isEqualTo(1);
  }

  private long missing() {
    return database.told(CoverMissing.class).stream()
        .filter(each -> each.reference().equals(receipt.reference()))
        .count();
  }

  @Test
  void absences_at_the_same_time_are_shown_so() {
    // before all that other tests leave
    UUID one = enter(from("2026-11-01", "2026-11-23", null), worker);
    UUID two = enter(away(cover, "2026-11-02", "2026-11-24", null, null), cover);
    enter(away(second, "2026-11-25", "2026-11-25", null, null), second);
    assertThat(among(one, LEAD).alongside())
        .contains(cover.account())
        .doesNotContain(second.account());
    assertThat(among(two, LEAD).alongside())
        .contains(worker.account())
        .doesNotContain(second.account());
  }

  @Test
  void a_caseworker_sees_the_own_absences_and_those_to_cover() {
    UUID id = enter(from("2026-12-01", "2026-12-05", cover), worker);
    assertThat(ahead(worker)).extracting(Absence::id).containsExactly(id);
    assertThat(ahead(cover)).extracting(Absence::id).containsExactly(id);
    assertThat(ahead(second)).isEmpty();
  }

  @Test
  void an_absence_that_is_over_or_ended_is_changed_no_more() {
    UUID id = enter(from("2026-12-01", "2026-12-05", cover), worker);
    desk(d -> d.end(id, LEAD));
    desk(d -> d.end(id, LEAD));
    assertThat(database.told(AbsenceEnded.class)).hasSize(1);
    assertThatThrownBy(() -> desk(d -> d.cover(id, null, worker))).isInstanceOf(CaseNotFound.class);
    UUID again = enter(from("2026-12-01", "2026-12-05", cover), worker);
    database.now(NOON.plus(Duration.ofDays(13)));
    assertThat(ahead(worker)).isEmpty();
    assertThatThrownBy(() -> desk(d -> d.cover(again, null, worker)))
        .isInstanceOf(CaseNotFound.class);
  }

  @Test
  void the_portals_own_questions_are_answered_to_the_portal_alone() {
    assertThatThrownBy(() -> coverOf(LEAD)).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> coveredBy(cover, LEAD)).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> desk(d -> d.watch(LEAD))).isInstanceOf(CaseNotFound.class);
  }
}
