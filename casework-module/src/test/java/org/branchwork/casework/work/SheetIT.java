package org.branchwork.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.absences.Away;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.SheetWritten;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.casework.api.work.NewMeeting;
import org.branchwork.casework.api.work.NewTask;
import org.branchwork.casework.api.workload.HandOverSheet;
import org.branchwork.casework.api.workload.HandOverSheet.Item;
import org.branchwork.casework.api.workload.HandOverSheet.Todo;
import org.branchwork.casework.api.workload.SheetDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands on a hand-over sheet, and who may have it; on the real database. */
class SheetIT extends WorkStory {

  /** A caseworker whom no other test knows. */
  private final UUID fresh = UUID.randomUUID();

  private final Caller worker = Caller.staff(fresh, CASEWORKER.permissions());

  @BeforeEach
  void own() {
    triage(receipt, Category.PAY, Urgency.URGENT, fresh);
    database.told();
  }

  @Test
  void a_case_stands_there_with_its_days_its_tasks_and_its_last_words() {
    add(new NewTask("Ring HR", TODAY.plusDays(2), null), worker);
    add(new NewTask("Done already", null, null), worker);
    desk(w -> w.finishTask(receipt.reference(), search(worker).tasks().get(1).id(), true, worker));
    for (int days : new int[] {-3, 9, 5}) {
      LocalDateTime at = TODAY.plusDays(days).atTime(10, 0);
      NewMeeting meeting = new NewMeeting(MeetingKind.OTHER, at, null, null, null);
      desk(w -> w.addMeeting(receipt.reference(), formKey(), meeting, worker));
    }
    database.act(
        d ->
            d.cases()
                .reply(
                    receipt.reference(), version(d, receipt), formKey(), "Yes", List.of(), worker));

    Item item = write(worker).cases().get(0);
    assertThat(item.reference()).isEqualTo(receipt.reference());
    assertThat(item.tasks()).containsExactly(new Todo("Ring HR", TODAY.plusDays(2)));
    assertThat(item.nextMeeting()).isEqualTo("2026-11-28T10:00:00Z");
    assertThat(item.safe()).isEqualTo("2027-02-12");
    assertThat(item.waitingSince()).isNull();
    assertThat(item.branchWrote()).isEqualTo(item.memberWrote()).isNotNull();
  }

  @Test
  void of_a_sealed_case_no_text_stands_there() {
    database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
    add(new NewTask("Ring HR", null, null), worker);
    Item item = write(worker).cases().get(0);
    assertThat(item.sealed()).isTrue();
    assertThat(item.tasks()).containsExactly(new Todo(null, null));
  }

  @Test
  void who_covers_stands_there_and_has_the_sheet_while_that_lasts() {
    assertThat(write(worker).away()).isNull();
    UUID cover = UUID.randomUUID();
    Caller covering = Caller.staff(cover, CASEWORKER.permissions());
    Away.enter(database, worker, TODAY.plusDays(1), TODAY.plusDays(2), covering);
    assertThat(write(worker).away())
        .isEqualTo(new HandOverSheet.Away(TODAY.plusDays(1), TODAY.plusDays(2), cover));
    assertThat(write(worker).cases()).extracting(Item::cover).containsExactly(cover);
    assertThatThrownBy(() -> write(covering)).isInstanceOf(CaseNotFound.class);
    database.later(Duration.ofDays(1));
    assertThat(write(covering).cases()).hasSize(1);
  }

  @Test
  void what_must_be_done_first_stands_first() {
    Receipt second = send(enquiry());
    triage(second, Category.PAY, Urgency.SOON, fresh);
    database.act(
        d -> d.cases().setDue(second.reference(), version(d, second), TODAY.plusDays(1), worker));
    assertThat(write(worker).cases())
        .extracting(Item::reference)
        .containsExactly(second.reference(), receipt.reference());
  }

  @Test
  void each_case_notes_that_it_was_taken_away_and_by_whom() {
    write(worker);
    write(LEAD);
    assertThat(readings("what = 'EXPORT' and why = 'CASEWORKER' and account = '" + fresh + "'"))
        .isEqualTo(1);
    assertThat(readings("what = 'EXPORT' and why = 'LEAD' and account = '" + LEAD_ID + "'"))
        .isEqualTo(1);
    assertThat(database.told(SheetWritten.class)).extracting(SheetWritten::cases).containsOnly(1);
  }

  @Test
  void nobody_else_has_it_and_a_lead_who_is_named_in_a_case_has_none_of_that() {
    assertThatThrownBy(() -> write(OTHER)).isInstanceOf(CaseNotFound.class);
    UUID named = UUID.randomUUID();
    database.act(d -> d.cases().wallOff(receipt.reference(), named, LEAD));
    assertThat(write(Caller.staff(named, LEAD.permissions())).cases()).isEmpty();
    assertThat(write(Caller.staff(fresh, Set.of())).cases()).isEmpty();
  }

  private HandOverSheet write(Caller caller) {
    return database.work(d -> d.of(SheetDesk.class, Sheets.class).write(fresh, caller));
  }

  private long readings(String which) {
    return database.count(
        "casework.reading r join casework.case_file c on c.id = r.case_id where c.reference = '"
            + receipt.reference()
            + "' and "
            + which);
  }
}
