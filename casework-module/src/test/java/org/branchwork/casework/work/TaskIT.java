package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.CaseEvent.CaseWorked;
import org.branchwork.casework.api.CaseEvent.Deed;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.work.MeetingEntry;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.api.work.NewMeeting;
import org.branchwork.casework.api.work.NewTask;
import org.branchwork.casework.api.work.OwnTask;
import org.branchwork.casework.api.work.TaskEntry;
import org.branchwork.casework.api.work.WorkDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks on the real database, and what holds for all work of a case. */
class TaskIT extends WorkStory {

  @Test
  void a_task_is_the_caseworkers_unless_another_is_chosen() {
    add(new NewTask(" Ring  HR ", TODAY.plusDays(2), null), LEAD);
    add(new NewTask("Ask the region", null, LEAD_ID), LEAD);

    assertThat(work().tasks())
        .extracting(TaskEntry::text, TaskEntry::dueOn, TaskEntry::owner, TaskEntry::overdue)
        .containsExactly(
            tuple("Ring HR", TODAY.plusDays(2), CASEWORKER_ID, false),
            tuple("Ask the region", null, LEAD_ID, false));
    assertThat(database.told(CaseWorked.class))
        .extracting(CaseWorked::deed)
        .containsExactly(Deed.TASK_ADDED, Deed.TASK_ADDED);
  }

  @Test
  void a_caseworker_gives_no_task_to_another_and_nobody_to_who_is_named() {
    assertThatThrownBy(() -> add(new NewTask("x", null, OTHER_ID), CASEWORKER))
        .hasMessageContaining("task.owner");
    add(new NewTask("x", null, OTHER_ID), LEAD);
    database.act(d -> d.cases().wallOff(receipt.reference(), OTHER_ID, LEAD));
    assertThatThrownBy(() -> add(new NewTask("y", null, OTHER_ID), LEAD))
        .hasMessageContaining("task.owner");
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "1, false"})
  void a_task_is_overdue_once_its_day_has_passed_and_not_when_it_is_done(int days, boolean late) {
    add(new NewTask("Ring HR", TODAY.plusDays(days), null), CASEWORKER);
    assertThat(work().tasks().get(0).overdue()).isEqualTo(late);
    assertThat(own(CASEWORKER).stream().filter(this::ofThis).toList())
        .singleElement()
        .returns(late, OwnTask::overdue)
        .returns("Ring HR", OwnTask::text);

    finish(true);
    assertThat(work().tasks().get(0)).returns(false, TaskEntry::overdue);
    assertThat(own(CASEWORKER)).noneMatch(this::ofThis);
  }

  @Test
  void done_and_to_be_done_again_is_each_told_once() {
    add(new NewTask("Ring HR", null, null), CASEWORKER);
    database.told();
    finish(true);
    finish(true);
    finish(false);
    finish(false);
    assertThat(database.told(CaseWorked.class))
        .extracting(CaseWorked::deed)
        .containsExactly(Deed.TASK_DONE, Deed.TASK_REOPENED);
  }

  @Test
  void the_same_form_twice_is_one_row_and_with_other_words_it_is_refused() {
    String form = formKey();
    NewTask task = new NewTask("Ring HR", TODAY, null);
    desk(w -> w.addTask(receipt.reference(), form, task, CASEWORKER));
    desk(w -> w.addTask(receipt.reference(), form, task, CASEWORKER));
    assertThat(work().tasks()).hasSize(1);
    assertThatThrownBy(
            () ->
                desk(
                    w ->
                        w.addTask(
                            receipt.reference(),
                            form,
                            new NewTask("Ring HR", TODAY.plusDays(1), null),
                            CASEWORKER)))
        .hasMessageContaining("form.used");
  }

  @ParameterizedTest
  @CsvSource({"0, task.text", "1, ", "300, ", "301, task.text"})
  void a_task_says_something_in_up_to_300_characters(int length, String rule) {
    NewTask task = new NewTask("x".repeat(length), null, null);
    if (rule == null) {
      add(task, CASEWORKER);
      assertThat(work().tasks()).hasSize(1);
    } else {
      assertThatThrownBy(() -> add(task, CASEWORKER)).hasMessageContaining(rule);
    }
  }

  @Test
  void nothing_is_added_to_a_closed_case_but_what_stands_there_can_be_ended() {
    add(new NewTask("Ring HR", null, null), CASEWORKER);
    close(receipt);
    assertThatThrownBy(() -> add(new NewTask("x", null, null), CASEWORKER))
        .hasMessageContaining("case.closed");
    assertThat(own(CASEWORKER)).noneMatch(this::ofThis);
    finish(true);
    assertThat(work().tasks().get(0).doneAt()).isNotNull();
  }

  @Test
  void what_is_kept_of_a_sealed_case_is_read_in_it_and_nowhere_else() {
    add(new NewTask("early task", null, null), CASEWORKER);
    database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
    add(new NewTask("wombat task", null, null), CASEWORKER);
    LocalDateTime at = LocalDateTime.parse("2026-11-23T10:00");
    add(new NewMeeting(MeetingKind.OTHER, at, "wombat place", null, "wombat outcome"));
    desk(w -> w.addMilestone(receipt.reference(), formKey(), "wombat stone", CASEWORKER));

    assertThat(work().tasks())
        .extracting(TaskEntry::text)
        .containsExactlyInAnyOrder("early task", "wombat task");
    assertThat(work().meetings().get(0))
        .returns("wombat place", MeetingEntry::place)
        .returns(null, MeetingEntry::attendees)
        .returns("wombat outcome", MeetingEntry::outcome);
    assertThat(last().text()).isEqualTo("wombat stone");
    assertThat(own(CASEWORKER)).filteredOn(this::ofThis).extracting(OwnTask::text).containsNull();
    for (String table : List.of("task", "meeting", "milestone")) {
      assertThat(database.count("casework." + table + " t where t::text like '%wombat%'"))
          .as(table)
          .isZero();
    }
  }

  @Test
  void who_does_not_see_the_case_does_none_of_it() {
    add(new NewTask("Ring HR", null, OTHER_ID), LEAD);
    UUID task = work().tasks().get(0).id();
    String reference = receipt.reference();
    NewMeeting meeting = new NewMeeting(MeetingKind.OTHER, null, null, null, null);
    List<Consumer<WorkDesk>> acts =
        List.of(
            w -> w.addTask(reference, formKey(), new NewTask("x", null, null), OTHER),
            w -> w.finishTask(reference, task, true, OTHER),
            w -> w.addMeeting(reference, formKey(), meeting, OTHER),
            w -> w.changeMeeting(reference, task, meeting, OTHER),
            w -> w.addMilestone(reference, formKey(), "x", OTHER),
            w -> w.reach(reference, "PAY_PAID", TODAY, OTHER),
            w -> w.dropMilestone(reference, "PAY_PAID", OTHER));
    assertThat(acts)
        .allSatisfy(act -> assertThatThrownBy(() -> desk(act)).isInstanceOf(CaseNotFound.class));
    assertThatThrownBy(() -> search(OTHER)).isInstanceOf(CaseNotFound.class);
    assertThat(own(OTHER)).noneMatch(this::ofThis);
  }

  @Test
  void a_task_of_another_case_is_not_there() {
    add(new NewTask("Ring HR", null, null), CASEWORKER);
    UUID task = work().tasks().get(0).id();
    Receipt other = given();
    assertThatThrownBy(() -> desk(w -> w.finishTask(other.reference(), task, true, CASEWORKER)))
        .isInstanceOf(CaseNotFound.class);
  }
}
