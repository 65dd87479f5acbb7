package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.work.MeetingEntry;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.api.work.Milestone;
import org.branchwork.casework.api.work.MilestoneEntry;
import org.branchwork.casework.api.work.NewMeeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Meetings and milestones on the real database. */
class MeetingIT extends WorkStory {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T11:59, went well, true",
    "2026-11-23T12:00, went well, true",
    "2026-11-23T12:01, went well, false",
    "2026-11-23T12:01, , true"
  })
  void an_outcome_is_written_once_the_meeting_has_begun(
      LocalDateTime at, String outcome, boolean good) {
    NewMeeting meeting = new NewMeeting(MeetingKind.APPEAL, at, "Room 2", "HR, Mina", outcome);
    if (good) {
      add(meeting);
      assertThat(work().meetings())
          .singleElement()
          .returns(outcome, MeetingEntry::outcome)
          .returns("Room 2", MeetingEntry::place);
    } else {
      assertThatThrownBy(() -> add(meeting)).hasMessageContaining("meeting.outcome");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T10:00, 2026-07-01T09:00:00Z",
    "2026-12-01T10:00, 2026-12-01T10:00:00Z",
    "2027-10-31T01:30, 2027-10-31T00:30:00Z",
    "2027-03-28T01:30, ",
    "20276-03-28T02:00, "
  })
  void a_meeting_is_at_a_time_that_the_clock_in_London_shows(String typed, String at) {
    LocalDateTime clock = LocalDateTime.parse(typed.startsWith("20276") ? "+" + typed : typed);
    NewMeeting meeting = new NewMeeting(MeetingKind.OTHER, clock, null, null, null);
    if (at == null) {
      assertThatThrownBy(() -> add(meeting)).hasMessageContaining("meeting.at");
    } else {
      add(meeting);
      assertThat(work().meetings().get(0).at()).isEqualTo(at);
    }
  }

  @Test
  void the_timeline_tells_of_a_meeting_of_its_new_time_and_of_its_first_outcome() {
    LocalDateTime at = LocalDateTime.parse("2026-11-24T10:00");
    add(new NewMeeting(MeetingKind.DISCIPLINARY, at, null, null, null));
    UUID id = work().meetings().get(0).id();
    change(id, new NewMeeting(MeetingKind.DISCIPLINARY, at, "Room 3", null, null));
    change(id, new NewMeeting(MeetingKind.DISCIPLINARY, at.plusHours(1), "Room 3", null, null));
    database.later(Duration.ofDays(2));
    change(id, new NewMeeting(MeetingKind.DISCIPLINARY, at.plusHours(1), "Room 3", null, "Won"));
    change(id, new NewMeeting(MeetingKind.DISCIPLINARY, at.plusHours(1), "Room 3", null, "Lost"));

    assertThat(open(receipt, CASEWORKER).timeline())
        .filteredOn(entry -> entry.kind().name().startsWith("MEETING"))
        .extracting(CaseFile.Entry::kind, CaseFile.Entry::detail)
        .containsExactly(
            tuple(CaseFile.Kind.MEETING_SET, "DISCIPLINARY 2026-11-24T10:00:00Z"),
            tuple(CaseFile.Kind.MEETING_SET, "DISCIPLINARY 2026-11-24T11:00:00Z"),
            tuple(CaseFile.Kind.MEETING_HELD, "DISCIPLINARY 2026-11-24T11:00:00Z"));
    assertThat(work().meetings().get(0).outcome()).isEqualTo("Lost");
  }

  @Test
  void milestones_follow_the_category_until_they_are_reached_or_taken_off() {
    assertThat(templates()).isEqualTo(Milestone.of(Category.DISMISSAL));
    reach("DISMISSAL_APPEAL", TODAY);
    drop("DISMISSAL_REASONS");
    triage(receipt, Category.PAY, Urgency.SOON, CASEWORKER_ID);

    assertThat(templates())
        .containsExactly(
            Milestone.DISMISSAL_APPEAL,
            Milestone.PAY_PAPERS,
            Milestone.PAY_CLAIM,
            Milestone.PAY_ANSWER,
            Milestone.PAY_PAID);
    reach("DISMISSAL_APPEAL", null);
    triage(receipt, Category.DISMISSAL, Urgency.SOON, CASEWORKER_ID);
    assertThat(templates()).doesNotContain(Milestone.DISMISSAL_REASONS).hasSize(4);
  }

  @Test
  void a_case_has_milestones_of_its_own() {
    desk(w -> w.addMilestone(receipt.reference(), formKey(), "Papers sent", CASEWORKER));
    MilestoneEntry own = last();
    reach(own.id(), TODAY);
    assertThat(last())
        .returns("Papers sent", MilestoneEntry::text)
        .returns(TODAY, MilestoneEntry::reachedOn);
    drop(own.id());
    assertThat(last().template()).isNotNull();
  }

  @Test
  void a_milestone_is_not_reached_in_the_future() {
    reach("DISMISSAL_APPEAL", TODAY);
    assertThatThrownBy(() -> reach("DISMISSAL_APPEAL", TODAY.plusDays(1)))
        .hasMessageContaining("milestone.on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOT_A_MILESTONE", "00000000-0000-4000-8000-000000000009"})
  void a_milestone_that_is_not_there_is_not_reached(String id) {
    assertThatThrownBy(() -> reach(id, TODAY)).isInstanceOf(CaseNotFound.class);
  }
}
