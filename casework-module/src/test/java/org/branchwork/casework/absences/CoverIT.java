package org.branchwork.casework.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.absences.CaseCover;
import org.branchwork.casework.api.queue.CaseFilter;
import org.branchwork.casework.privacy.Walls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a cover sees and works, from when to when; on the real database. */
class CoverIT extends CoverStory {

  @ParameterizedTest
  @CsvSource({
    // in winter London is at UTC
    "2026-12-07, 2026-12-11, 2026-12-06T23:59:59Z, false",
    "2026-12-07, 2026-12-11, 2026-12-07T00:00:00Z, true",
    "2026-12-07, 2026-12-11, 2026-12-11T23:59:59Z, true",
    "2026-12-07, 2026-12-11, 2026-12-12T00:00:00Z, false",
    // and an hour ahead in summer
    "2027-06-14, 2027-06-18, 2027-06-13T22:59:59Z, false",
    "2027-06-14, 2027-06-18, 2027-06-13T23:00:00Z, true",
    "2027-06-14, 2027-06-18, 2027-06-18T22:59:59Z, true",
    "2027-06-14, 2027-06-18, 2027-06-18T23:00:00Z, false"
  })
  void a_cover_sees_the_case_from_the_first_day_to_the_last(
      String first, String last, Instant moment, boolean covering) {
    enter(from(first, last, cover), worker);
    database.now(moment);
    assertThat(sees(cover)).isEqualTo(covering);
    assertThat(found(cover)).isEqualTo(covering ? List.of(receipt.reference()) : List.of());
    assertThat(listed(View.MINE, cover)).hasSize(covering ? 1 : 0);
    assertThat(covering()).isEqualTo(Optional.ofNullable(covering ? cover.account() : null));
    assertThat(sees(worker)).isTrue();
    assertThat(sees(second)).isFalse();
  }

  @Test
  void a_cover_works_the_case_and_it_stays_whose_it_is() {
    cover();
    database.act(
        d -> {
          int version = d.cases().enter(receipt.reference(), cover).version();
          d.cases().addNote(receipt.reference(), formKey(), "Rang the member.", cover);
          d.cases().reply(receipt.reference(), version, formKey(), "Hello.", List.of(), cover);
        });
    assertThat(open(receipt, worker).caseworker()).isEqualTo(worker.account());
    assertThatThrownBy(
            () ->
                database.act(
                    d -> {
                      d.opening().open(receipt.reference(), cover);
                      d.em()
                          .createNativeQuery(
                              "update casework.case_file set caseworker = cast(?1 as uuid)"
                                  + " where reference = ?2")
                          .setParameter(1, cover.account().toString())
                          .setParameter(2, receipt.reference())
                          .executeUpdate();
                    }))
        .hasMessageContaining("row-level security");
    assertThat(open(receipt, worker).caseworker()).isEqualTo(worker.account());
  }

  @Test
  void a_case_closed_meanwhile_is_still_the_covers_and_one_closed_before_is_not() {
    Receipt before = given(worker);
    close(before, worker);
    database.now(Instant.parse("2026-11-24T09:00:00Z"));
    enter(from("2026-11-24", "2026-11-27", cover), worker);
    close(receipt, cover);
    assertThat(sees(cover)).isTrue();
    assertThat(listed(View.CLOSED, cover))
        .extracting(CaseSummary::reference)
        .containsExactly(receipt.reference());
    answer(before, formKey(), "There is more.");
    assertThat(listed(View.MINE, cover))
        .extracting(CaseSummary::reference)
        .containsExactly(before.reference());
  }

  @Test
  void who_is_named_in_the_case_does_not_cover_it() {
    wallOff(cover);
    cover();
    assertWalled(cover);
  }

  @Test
  void a_restricted_case_stays_shut_to_a_cover_until_it_is_opened_to_her() {
    Walls.restrict(database, receipt);
    cover();
    assertWalled(cover);
    Walls.openTo(database, receipt, cover);
    assertThat(sees(cover)).isTrue();
    assertThat(covering()).contains(cover.account());
  }

  private void assertWalled(Caller who) {
    assertThat(sees(who)).isFalse();
    assertThat(found(who)).isEmpty();
    for (View view : View.values()) {
      assertThat(listed(view, who)).as(view.name()).isEmpty();
      assertThat(database.work(d -> d.lists().counts(who)).of(view)).as(view.name()).isZero();
    }
    assertThat(covering()).isEmpty();
  }

  @Test
  void a_case_with_a_cover_of_its_own_is_not_the_other_covers() {
    UUID id = cover();
    desk(d -> d.coverCase(id, receipt.reference(), second.account(), worker));
    assertThat(sees(cover)).isFalse();
    assertThat(sees(second)).isTrue();
    assertThat(covering()).contains(second.account());
    assertThat(ofCase(second)).map(CaseCover::cover).contains(second.account());
  }

  @Test
  void the_cover_is_gone_with_the_absence_and_with_the_case() {
    UUID id = cover();
    Receipt other = given(worker);
    database.act(
        d -> {
          CaseFile file = d.opening().open(other.reference(), LEAD).file();
          d.cases()
              .triage(
                  other.reference(),
                  file.version(),
                  file.category(),
                  file.urgency(),
                  second.account(),
                  LEAD);
        });
    assertThat(listed(View.MINE, cover))
        .extracting(CaseSummary::reference)
        .containsExactly(receipt.reference());
    desk(d -> d.end(id, worker));
    assertThat(sees(cover)).isFalse();
    assertThat(covering()).isEmpty();
  }

  @Test
  void without_the_right_to_work_cases_a_cover_sees_nothing() {
    cover();
    assertThat(sees(Caller.staff(cover.account(), Set.of()))).isFalse();
  }

  @Test
  void a_lead_who_covers_reads_as_cover() {
    Caller lead = Caller.staff(UUID.randomUUID(), LEAD.permissions());
    enter(from("2026-11-23", "2026-11-27", lead), worker);
    open(receipt, lead);
    assertThat(why(lead)).isEqualTo("COVER");
  }

  @Test
  void a_cover_reads_as_cover() {
    cover();
    open(receipt, cover);
    assertThat(why(cover)).isEqualTo("COVER");
    open(receipt, worker);
    assertThat(why(worker)).isEqualTo("CASEWORKER");
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void own_cases_and_those_to_cover_stand_in_one_list_page_after_page(View view) {
    cover();
    given(cover);
    given(worker);
    given(cover);
    List<String> all = listed(view, cover).stream().map(CaseSummary::reference).toList();
    boolean holding = view == View.MINE || view == View.OPEN || view == View.ALL;
    assertThat(all).hasSize(holding ? 4 : view == View.DUE ? all.size() : 0);
    String after = null;
    for (String reference : all) {
      String from = after;
      var page = database.work(d -> d.lists().page(view, from, 1, cover));
      assertThat(page.cases()).extracting(CaseSummary::reference).containsExactly(reference);
      after = page.next();
    }
    assertThat(after).isNull();
    assertThat(database.work(d -> d.lists().counts(cover)).of(view)).isEqualTo(all.size());
  }

  @Test
  void a_filter_narrows_what_is_covered_too() {
    cover();
    CaseFilter none = CaseFilter.NONE;
    assertThat(database.work(d -> d.lists().page(View.MINE, none, null, 50, cover)).cases())
        .hasSize(1);
    assertThat(database.work(d -> d.lists().counts(cover)).of(View.MINE)).isEqualTo(1);
    assertThat(database.work(d -> d.lists().counts(cover)).unread()).isEqualTo(1);
  }

  private UUID cover() {
    return enter(from("2026-11-23", "2026-11-27", cover), worker);
  }

  private List<String> found(Caller caller) {
    return database.work(d -> d.lists().find(receipt.reference(), 50, caller)).stream()
        .map(each -> each.summary().reference())
        .toList();
  }

  private String why(Caller caller) {
    return Walls.readings(database, receipt).stream()
        .filter(each -> caller.account().equals(each.account()))
        .findFirst()
        .orElseThrow()
        .why()
        .name();
  }
}
