package org.branchwork.casework.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.MoveEvent;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.finding.FoundCase;
import org.branchwork.casework.api.together.CaseTogether;
import org.junit.jupiter.api.Test;

/** What becomes of cases that are merged, split and linked, and of messages that are moved. */
class TogetherIT extends TogetherStory {

  private static final Caller OFFICER =
      Caller.staff(UUID.randomUUID(), EnumSet.allOf(Caller.Permission.class));

  private final String word = "word" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void a_merged_case_goes_with_all_it_has_and_is_gone_from_lists_and_search() {
    Receipt kept = own("The first");
    Receipt gone = own(word);
    furnish(gone, "its own");
    Caller owner = Caller.staff(UUID.randomUUID(), Set.of(Caller.Permission.WORK));
    triage(kept, Category.PAY, Urgency.SOON, owner.account());
    triage(gone, Category.PAY, Urgency.SOON, owner.account());
    assertThat(count(owner)).isEqualTo(2);
    database.told();

    desk(d -> d.merge(kept.reference(), formKey(), gone.reference(), owner));

    assertThat(database.told())
        .extracting(event -> event.getClass().getSimpleName() + " " + event.reference())
        .containsExactly("CasesMerged " + kept.reference(), "CaseLedOn " + gone.reference());
    for (String table : List.of("task", "meeting", "milestone", "time_spent", "message")) {
      assertThat(rows(table, gone)).as(table).isZero();
    }
    assertThat(rows("task", kept)).isOne();
    assertThat(words(kept)).containsExactly("The first", word);
    assertThat(listed(owner)).containsExactly(kept.reference());
    assertThat(count(owner)).isOne();
    List<FoundCase> found = database.work(d -> d.lists().find(word, 10, LEAD));
    assertThat(found)
        .extracting(each -> each.summary().reference())
        .containsExactly(kept.reference());
  }

  @Test
  void no_time_limit_is_lost_when_both_cases_have_a_provisional_one() {
    Receipt kept = own("The first");
    Receipt gone = own("The second");

    merge(gone, kept);
    assertThat(rows("case_limit", kept)).isEqualTo(2);

    undo(kept);
    assertThat(rows("case_limit", kept)).isOne();
    assertThat(rows("case_limit", gone)).isOne();
  }

  @Test
  void what_took_the_place_of_a_limit_that_came_along_goes_back_with_it() {
    Receipt kept = own("The first");
    Receipt gone = own("The second");
    merge(gone, kept);
    run(
        """
        update casework.case_limit set state = 'REPLACED', ended_by = 'x', ended_at = now()
          where came_with = %1$s;
        insert into casework.case_limit (case_id, rule_id, basis, claim_type, jurisdiction,
            trigger_on, limit_on, safe_on, reasons, set_by, set_at, worked_at, state, came_with)
          select case_id, rule_id, basis, claim_type, jurisdiction, trigger_on, limit_on, safe_on,
            reasons, 'job', set_at, worked_at, 'OPEN', came_with
          from casework.case_limit where came_with = %1$s
        """
            .formatted(id(gone)));

    undo(kept);

    assertThat(
            ask(
                "select state from casework.case_limit where case_id = "
                    + id(gone)
                    + " order by id"))
        .containsExactly("REPLACED", "OPEN");
    assertThat(rows("case_limit", kept)).isOne();
  }

  @Test
  void the_limits_of_a_closed_case_raise_alarms_in_the_open_one_it_is_brought_into() {
    Receipt kept = own("The first");
    Receipt gone = own("The second");
    close(gone);
    assertThat(alarms(gone)).containsExactly((String) null);

    merge(gone, kept);
    assertThat(alarms(kept)).hasSize(2).doesNotContainNull();

    undo(kept);
    assertThat(alarms(gone)).containsExactly((String) null);
  }

  @Test
  void the_reference_and_the_private_link_of_a_merged_case_lead_on() {
    Receipt kept = own("The first");
    Receipt gone = own("The second");
    merge(gone, kept);

    CaseFile file = database.work(d -> d.opening().open(gone.reference(), CASEWORKER).file());
    assertThat(file.reference()).isEqualTo(kept.reference());
    assertThat(member(gone)).isEqualTo(member(kept));
    answer(gone, formKey(), "Through the old link");
    assertThat(words(kept)).containsExactly("The first", "The second", "Through the old link");
    assertThat(use(link(address)).orElseThrow())
        .extracting(own -> own.reference())
        .containsExactly(kept.reference());
  }

  @Test
  void what_is_typed_on_the_page_of_a_case_that_was_just_merged_is_not_lost() {
    Receipt kept = own("The first");
    Receipt gone = own("The second");
    int shown = database.work(d -> version(d, gone));
    merge(gone, kept);

    refused(
        "case.changed",
        () ->
            database.act(
                d ->
                    d.cases()
                        .reply(
                            gone.reference(), shown, formKey(), "Words", List.of(), CASEWORKER)));
    database.act(d -> d.cases().addNote(gone.reference(), formKey(), "A note", CASEWORKER));
    assertThat(rows("note", kept)).isOne();
  }

  @Test
  void the_member_waits_since_the_earlier_word_and_the_more_pressing_counts() {
    Receipt gone = own("The earlier");
    Receipt kept = own("The later");
    triage(gone, Category.PAY, Urgency.URGENT, CASEWORKER_ID);
    LocalDate day = LocalDate.of(2026, 12, 4);
    database.act(d -> d.cases().setDue(gone.reference(), version(d, gone), day, CASEWORKER));
    Instant since = file(gone).waitingSince();

    merge(gone, kept);
    assertThat(file(kept).waitingSince()).isEqualTo(since);
    assertThat(file(kept).urgency()).isEqualTo(Urgency.URGENT);
    assertThat(file(kept).dueOn()).isEqualTo(day);

    reply(kept, "An answer to both");
    undo(kept);
    assertThat(file(kept).urgency()).isEqualTo(Urgency.SOON);
    assertThat(file(kept).dueOn()).isNull();
    assertThat(file(kept).waitingSince()).as("answered since").isNull();
    assertThat(file(gone).waitingSince()).isEqualTo(since);
  }

  @Test
  void messages_become_a_case_of_the_same_member_with_a_limit_and_a_link_of_its_own() {
    Receipt receipt = own("About my pay");
    database.later(Duration.ofHours(1));
    answer(receipt, formKey(), "And about the rota");
    List<Long> messages = messages(receipt);
    Instant first = file(receipt).waitingSince();

    split(receipt, messages.get(1));

    String made = moves(receipt).get(0).other();
    Receipt other = new Receipt(made, "enquiry-" + made + "-1");
    assertThat(words(receipt)).containsExactly("About my pay");
    assertThat(words(other)).containsExactly("And about the rota");
    assertThat(rows("case_limit", other)).isOne();
    CaseFile file = file(other);
    assertThat(file.caseworker()).isEqualTo(CASEWORKER_ID);
    assertThat(file.enquiry().email()).isEqualTo(address);
    assertThat(file.waitingSince()).isEqualTo(first.plusSeconds(3600));
    assertThat(file(receipt).waitingSince()).isEqualTo(first);
    assertThat(listed(CASEWORKER)).contains(made);

    undo(receipt);
    assertThat(words(receipt)).containsExactly("About my pay", "And about the rota");
    assertThat(words(other)).as("its link leads back").isEqualTo(words(receipt));
    assertThat(listed(CASEWORKER)).doesNotContain(made);
    assertThat(ask("select state from casework.case_limit where case_id = " + id(other)))
        .containsExactly("WITHDRAWN");
  }

  @Test
  void a_case_keeps_at_least_one_message() {
    Receipt receipt = own("The only one");
    Receipt other = own("Another");
    Long message = messages(receipt).get(0);
    refused("together.messages", () -> split(receipt, message));
    refused("together.messages", () -> split(receipt, messages(other).get(0)));
    refused("together.messages", () -> move(message, receipt, other));
    refused(
        "together.messages",
        () -> desk(d -> d.split(receipt.reference(), formKey(), Set.of(), CASEWORKER)));
  }

  @Test
  void a_moved_message_takes_the_waiting_with_it() {
    Receipt from = own("The first");
    reply(from, "Done");
    database.later(Duration.ofMinutes(1));
    answer(from, formKey(), "And the other thing");
    Receipt to = own("The other thing");
    reply(to, "Here");
    Instant since = file(from).waitingSince();

    move(messages(from).get(2), from, to);

    assertThat(file(from).waitingSince()).isNull();
    assertThat(file(to).waitingSince()).isEqualTo(since);
    assertThat(words(to)).contains("And the other thing");
    undo(to);
    assertThat(file(from).waitingSince()).isEqualTo(since);
    assertThat(file(to).waitingSince()).isNull();
  }

  @Test
  void a_link_is_shown_on_both_to_those_alone_who_see_both() {
    Receipt one = own("Mine");
    Receipt other = send(enquiry(formKey(), formKey() + "@example.org", "Somebody else's", false));
    triage(other, Category.PAY, Urgency.SOON, OTHER_ID);
    refused("together.other", () -> link(one, other, CASEWORKER));
    link(one, other, LEAD);
    refused("together.linked", () -> link(other, one, LEAD));

    assertThat(moves(one)).extracting(CaseTogether.Move::other).containsExactly(other.reference());
    assertThat(moves(other)).extracting(CaseTogether.Move::other).containsExactly(one.reference());
    assertThat(together(one, CASEWORKER).moves()).isEmpty();
    assertThat(kinds(one)).doesNotContain(CaseFile.Kind.LINKED);
    assertThat(conversation(one)).hasSize(1);

    database.act(d -> d.cases().wallOff(other.reference(), LEAD_ID, OFFICER));
    assertThat(moves(one)).isEmpty();
  }

  @Test
  void what_was_done_stands_in_the_timeline_of_both() {
    Receipt kept = own("The first");
    Receipt gone = own("The second");
    merge(gone, kept);
    assertThat(kinds(kept)).contains(CaseFile.Kind.MERGED);
    undo(kept);
    assertThat(kinds(kept)).contains(CaseFile.Kind.MERGED, CaseFile.Kind.UNDONE);
    assertThat(kinds(gone)).contains(CaseFile.Kind.MERGED_INTO, CaseFile.Kind.UNDONE);
    assertThat(moves(gone)).extracting(CaseTogether.Move::other).containsExactly(kept.reference());
  }

  @Test
  void the_same_form_is_one_merge_and_other_words_with_it_are_refused() {
    Receipt kept = own("The first");
    Receipt gone = own("The second");
    String form = formKey();
    database.told();
    for (int i = 0; i < 2; i++) {
      desk(d -> d.merge(kept.reference(), form, gone.reference(), CASEWORKER));
    }
    assertThat(database.told(MoveEvent.CasesMerged.class)).hasSize(1);
    assertThat(moves(kept)).hasSize(1);
    assertThatThrownBy(
            () -> desk(d -> d.merge(kept.reference(), form, kept.reference(), CASEWORKER)))
        .hasMessage("form.used");
  }

  @Test
  void a_case_that_one_does_not_see_is_as_one_that_does_not_exist() {
    Receipt mine = own("Mine");
    Receipt others = own("Another's");
    triage(others, Category.PAY, Urgency.SOON, OTHER_ID);
    for (String reference : List.of(others.reference(), "EQ-0000-0000", "x", "")) {
      refused(
          "together.other",
          () -> desk(d -> d.merge(mine.reference(), formKey(), reference, CASEWORKER)));
    }
    assertThatThrownBy(() -> merge(mine, others)).isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> together(others, CASEWORKER)).isInstanceOf(CaseNotFound.class);
  }

  private CaseFile file(Receipt receipt) {
    return database.work(d -> d.opening().open(receipt.reference(), LEAD).file());
  }

  private List<CaseFile.Kind> kinds(Receipt receipt) {
    return database
        .work(d -> d.opening().open(receipt.reference(), CASEWORKER).file())
        .timeline()
        .stream()
        .map(CaseFile.Entry::kind)
        .toList();
  }

  private static List<String> alarms(Receipt receipt) {
    return ask("select alarm_on from casework.case_limit where case_id = " + id(receipt));
  }

  private int count(Caller caller) {
    return database.work(d -> d.lists().counts(caller)).of(View.MINE);
  }

  private List<String> listed(Caller caller) {
    return database.work(d -> d.lists().page(View.MINE, null, 100, caller)).cases().stream()
        .map(CaseSummary::reference)
        .toList();
  }
}
