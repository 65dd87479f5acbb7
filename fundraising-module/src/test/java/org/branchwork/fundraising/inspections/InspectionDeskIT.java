package org.branchwork.fundraising.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.InspectionEvent.InspectionAsked;
import org.branchwork.fundraising.api.InspectionEvent.InspectionBegun;
import org.branchwork.fundraising.api.InspectionEvent.InspectionHeld;
import org.branchwork.fundraising.api.InspectionEvent.InspectionMemberChecked;
import org.branchwork.fundraising.api.InspectionEvent.InspectionOffered;
import org.branchwork.fundraising.api.inspections.InspectionAct;
import org.branchwork.fundraising.api.inspections.InspectionAct.Kind;
import org.branchwork.fundraising.api.inspections.InspectionNotFound;
import org.branchwork.fundraising.api.inspections.InspectionRow;
import org.branchwork.fundraising.api.inspections.InspectionState;
import org.branchwork.fundraising.api.inspections.InspectionView;
import org.branchwork.fundraising.api.inspections.RecordInspection;
import org.branchwork.fundraising.reconciling.ReconcileFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request from the day it comes to its end. */
class InspectionDeskIT extends InspectionStory {
  private static final Map<String, Caller> OTHERS =
      Map.of(
          "auditor", AUDITOR,
          "approver", ReconcileFixture.APPROVER,
          "stranger", ReconcileFixture.STRANGER,
          "job", ReconcileFixture.JOB,
          "visitor", Caller.visitor());

  @Test
  void a_request_is_kept_as_it_was_recorded() {
    UUID request = asked(false);
    InspectionView view = view(request);
    assertThat(view)
        .returns("1234567", InspectionView::membershipNumber)
        .returns(true, InspectionView::accountant)
        .returns(false, InspectionView::isChecked)
        .returns("By letter", InspectionView::note)
        .returns(TREASURER.label(), InspectionView::recordedBy)
        .returns(ReconcileFixture.NOW, InspectionView::recordedAt);
    assertThat(view.row())
        .returns("Ann Example", InspectionRow::memberName)
        .returns(DAY, InspectionRow::receivedOn)
        .returns(LocalDate.parse("2026-10-01"), InspectionRow::from)
        .returns(LocalDate.parse("2026-10-31"), InspectionRow::to)
        .returns(InspectionState.OPEN, InspectionRow::state)
        .returns(1L, row -> row.clock().daysLeft());
    assertThat(at.events.fired).hasExactlyElementsOfTypes(InspectionAsked.class);
  }

  @Test
  void a_form_sent_twice_is_one_request() {
    UUID id = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      act(TREASURER, all -> all.desk().record(october(id, true), TREASURER));
    }
    assertThat(view(id).acts()).extracting(InspectionAct::kind).containsExactly(Kind.CHECKED);
    assertThat(at.events.fired)
        .hasExactlyElementsOfTypes(InspectionAsked.class, InspectionMemberChecked.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Ann, 1, 2026-11-28, 2026-11-28, 2026-11-28, ''",
    "Ann, , 2025-11-28, 1988-01-01, 2026-11-28, ''",
    "' ', 1, 2026-11-28, 2026-10-01, 2026-10-31, inspection.name.malformed",
    "Ann, ' ', 2026-11-28, 2026-10-01, 2026-10-31, inspection.number.malformed",
    "Ann, 1, 2026-11-29, 2026-10-01, 2026-10-31, inspection.received.malformed",
    "Ann, 1, 2025-11-27, 2026-10-01, 2026-10-31, inspection.received.malformed",
    "Ann, 1, 2026-11-28, 2026-10-02, 2026-10-01, inspection.period.malformed",
    "Ann, 1, 2026-11-28, 2026-10-01, 2026-11-29, inspection.period.malformed",
    "' ', ' ', 2026-11-29, 2026-10-02, 2026-10-01, inspection.name.malformed"
        + " inspection.number.malformed inspection.received.malformed inspection.period.malformed"
  })
  void a_request_names_who_asks_for_which_days_of_the_past(
      String name,
      @Nullable String number,
      LocalDate received,
      LocalDate from,
      LocalDate to,
      String refused)
      throws SQLException {
    UUID id = UUID.randomUUID();
    var command = new RecordInspection(id, name, number, received, from, to, false, false, "");
    if (refused.isEmpty()) {
      act(TREASURER, all -> all.desk().record(command, TREASURER));
      assertThat(view(id).row().memberName()).isEqualTo(name);
    } else {
      refused(refused, TREASURER, all -> all.desk().record(command, TREASURER));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100, 40, 500, true",
    "101, 40, 500, false",
    "100, 41, 500, false",
    "100, 40, 501, false"
  })
  void words_are_kept_up_to_their_length(int name, int number, int note, boolean fits) {
    UUID id = UUID.randomUUID();
    LocalDate day = LocalDate.parse("2026-10-01");
    var command =
        new RecordInspection(
            id, "n".repeat(name), "1".repeat(number), DAY, day, day, true, false, "x".repeat(note));
    if (fits) {
      act(TREASURER, all -> all.desk().record(command, TREASURER));
      assertThat(view(id).note()).hasSize(note);
    } else {
      assertThatThrownBy(() -> act(TREASURER, all -> all.desk().record(command, TREASURER)))
          .hasMessageEndingWith(".malformed");
    }
  }

  @Test
  void an_inspection_is_offered_begun_and_held() throws SQLException {
    UUID request = asked(false);
    refused("inspection.order", TREASURER, all -> all.desk().begin(request, TREASURER));
    act(TREASURER, all -> all.desk().offer(request, TODAY, TREASURER));
    act(SECOND, all -> all.desk().offer(request, TODAY.plusDays(2), SECOND));
    assertThat(view(request).row())
        .returns(InspectionState.OFFERED, InspectionRow::state)
        .returns(TODAY.plusDays(2), InspectionRow::offeredOn);
    refused("inspection.unchecked", TREASURER, all -> all.desk().begin(request, TREASURER));
    act(TREASURER, all -> all.desk().check(request, TREASURER));
    refused("inspection.order", SECOND, all -> all.desk().check(request, SECOND));
    act(TREASURER, all -> all.desk().begin(request, TREASURER));
    act(TREASURER, all -> all.desk().begin(request, TREASURER));
    assertThat(view(request).row().state()).isEqualTo(InspectionState.UNDER_WAY);
    refused("inspection.order", TREASURER, all -> all.desk().close(request, "No", TREASURER));
    act(TREASURER, all -> all.desk().end(request, TREASURER));
    assertThat(view(request).row().state()).isEqualTo(InspectionState.HELD);
    for (Kind kind : Kind.values()) {
      refused("inspection.order", SECOND, all -> done(all, request, kind));
    }
    assertThat(at.events.fired)
        .hasExactlyElementsOfTypes(
            InspectionAsked.class,
            InspectionOffered.class,
            InspectionOffered.class,
            InspectionMemberChecked.class,
            InspectionBegun.class,
            InspectionHeld.class);
  }

  private static void done(Inspecting all, UUID request, Kind kind) {
    switch (kind) {
      case CHECKED -> all.desk().check(request, SECOND);
      case OFFERED -> all.desk().offer(request, TODAY, SECOND);
      case BEGUN -> all.desk().begin(request, SECOND);
      case HELD -> all.desk().end(request, SECOND);
      case CLOSED -> all.desk().close(request, "No", SECOND);
      case REFUSED -> all.desk().refuse(request, "No", SECOND);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, CLOSED", "false, REFUSED"})
  void a_request_ends_without_an_inspection_with_a_reason(boolean close, InspectionState state)
      throws SQLException {
    UUID request = asked(true);
    for (String reason : List.of(" ", "x".repeat(201), "a\u0007b")) {
      refused("inspection.reason.malformed", TREASURER, all -> ended(all, request, reason, close));
    }
    act(TREASURER, all -> ended(all, request, " Asked twice ", close));
    assertThat(view(request).row().state()).isEqualTo(state);
    assertThat(view(request).acts()).last().returns("Asked twice", InspectionAct::reason);
    refused("inspection.order", TREASURER, all -> all.desk().offer(request, TODAY, TREASURER));
  }

  private static void ended(Inspecting all, UUID request, String reason, boolean close) {
    if (close) {
      all.desk().close(request, reason, TREASURER);
    } else {
      all.desk().refuse(request, reason, TREASURER);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "365, true", "366, false"})
  void a_day_is_offered_from_today_on_and_within_a_year(int days, boolean may) throws SQLException {
    UUID request = asked(true);
    LocalDate day = TODAY.plusDays(days);
    if (may) {
      act(TREASURER, all -> all.desk().offer(request, day, TREASURER));
      assertThat(view(request).row().offeredOn()).isEqualTo(day);
    } else {
      refused(
          "inspection.day.malformed", TREASURER, all -> all.desk().offer(request, day, TREASURER));
    }
  }

  @ParameterizedTest
  @CsvSource({"auditor", "approver", "stranger", "job", "visitor"})
  void requests_are_for_people_who_keep_the_books(String who) throws SQLException {
    Caller caller = Objects.requireNonNull(OTHERS.get(who));
    UUID request = underWay();
    String refused = "not-allowed";
    refused(refused, caller, all -> all.desk().record(october(request, true), caller));
    refused(refused, caller, all -> all.desk().end(request, caller));
    refused(refused, caller, all -> all.desk().show(request, 0, caller));
    refused(refused, caller, all -> all.search().request(request, caller));
    refused(refused, caller, all -> all.search().requests(OptionalLong.empty(), 9, caller));
    refused(refused, caller, all -> all.search().shown(request, OptionalLong.empty(), 9, caller));
  }

  @Test
  void requests_come_page_by_page_the_newest_first() {
    List<UUID> ids = List.of(asked(true), asked(true), asked(true));
    List<InspectionRow> first = page(OptionalLong.empty());
    assertThat(first).extracting(InspectionRow::request).containsExactly(ids.get(2), ids.get(1));
    assertThat(page(OptionalLong.of(first.get(1).number())))
        .extracting(InspectionRow::request)
        .containsExactly(ids.get(0));
  }

  private static List<InspectionRow> page(OptionalLong before) {
    return ask(TREASURER, all -> all.search().requests(before, 2, TREASURER));
  }

  @Test
  void a_request_that_is_not_there_is_not_found() {
    UUID none = UUID.randomUUID();
    assertThatThrownBy(() -> view(none)).isInstanceOf(InspectionNotFound.class);
    assertThatThrownBy(() -> act(TREASURER, all -> all.desk().end(none, TREASURER)))
        .isInstanceOf(InspectionNotFound.class);
  }
}
