package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.OTHER;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseFile.Kind;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.cases.CaseworkDatabase.Desks;
import org.junit.jupiter.api.Test;

/** What the branch does with a case, on the real database. */
class CaseloadIT extends CaseworkStory {

  @Test
  void triage_gives_a_case_to_a_caseworker_and_tells_it() {
    Receipt receipt = send(enquiry());
    database.told();

    triage(receipt, Category.DISMISSAL, Urgency.URGENT, CASEWORKER_ID);

    CaseFile read = open(receipt, CASEWORKER);
    assertThat(read.stage()).isEqualTo(Stage.OPEN);
    assertThat(read.category()).isEqualTo(Category.DISMISSAL);
    assertThat(read.caseworker()).isEqualTo(CASEWORKER_ID);
    assertThat(read.timeline())
        .extracting(CaseFile.Entry::kind, CaseFile.Entry::detail)
        .contains(
            tuple(Kind.TRIAGED, "DISMISSAL"),
            tuple(Kind.URGENCY_SET, "URGENT"),
            tuple(Kind.ASSIGNED, CASEWORKER_ID.toString()));
    assertThat(database.told())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("CaseFileOpened", "CaseTriaged", "CaseAssigned", "CaseFileOpened");
  }

  @Test
  void the_same_triage_again_tells_nothing() {
    Receipt receipt = given();
    database.told();

    triage(receipt, Category.DISMISSAL, Urgency.SOON, CASEWORKER_ID);

    assertThat(database.told(CaseEvent.CaseTriaged.class)).isEmpty();
    assertThat(database.told(CaseEvent.CaseAssigned.class)).isEmpty();
  }

  @Test
  void the_timeline_holds_every_step_in_order() {
    Receipt receipt = given();
    String reference = receipt.reference();
    step(d -> d.cases().addNote(reference, formKey(), "Called the member", CASEWORKER));
    step(
        d ->
            d.cases()
                .reply(
                    reference,
                    version(d, receipt),
                    formKey(),
                    "We will help",
                    List.of(),
                    CASEWORKER));
    step(d -> answer(receipt, formKey(), "Thank you"));
    step(d -> d.cases().setDue(reference, version(d, receipt), LocalDate.of(2026, 12, 1), LEAD));
    step(d -> d.cases().close(reference, version(d, receipt), Outcome.WON, CASEWORKER));
    step(d -> d.cases().reopen(reference, version(d, receipt), CASEWORKER));

    assertThat(open(receipt, CASEWORKER).timeline())
        .extracting(CaseFile.Entry::kind)
        .filteredOn(kind -> kind != Kind.OPENED)
        .containsExactly(
            Kind.RECEIVED,
            Kind.TRIAGED,
            Kind.URGENCY_SET,
            Kind.ASSIGNED,
            Kind.NOTE,
            Kind.REPLIED,
            Kind.MEMBER_WROTE,
            Kind.DUE_SET,
            Kind.CLOSED,
            Kind.REOPENED);
  }

  @Test
  void a_note_and_a_reply_posted_twice_are_one() {
    Receipt receipt = given();
    String note = formKey();
    String reply = formKey();
    int seen = open(receipt, CASEWORKER).version();

    for (int i = 0; i < 2; i++) {
      database.act(d -> d.cases().addNote(receipt.reference(), note, "Once", CASEWORKER));
      database.act(
          d -> d.cases().reply(receipt.reference(), seen, reply, "Once", List.of(), CASEWORKER));
    }

    assertThat(open(receipt, CASEWORKER).timeline())
        .extracting(CaseFile.Entry::kind)
        .containsOnlyOnce(Kind.NOTE, Kind.REPLIED);
    assertThat(database.told(CaseEvent.ReplySent.class)).hasSize(1);
  }

  @Test
  void other_words_with_a_used_form_are_refused_and_not_lost() {
    Receipt receipt = given();
    String form = formKey();
    database.act(d -> d.cases().addNote(receipt.reference(), form, "First", CASEWORKER));

    assertThatThrownBy(
            () ->
                database.act(
                    d -> d.cases().addNote(receipt.reference(), form, "Second", CASEWORKER)))
        .hasMessage("form.used");
    assertThatThrownBy(
            () ->
                database.act(
                    d ->
                        d.cases()
                            .reply(
                                receipt.reference(),
                                version(d, receipt),
                                form,
                                "First",
                                List.of(),
                                CASEWORKER)))
        .hasMessage("form.used");
  }

  @Test
  void a_closed_case_takes_a_note_and_refuses_a_reply() {
    Receipt receipt = given();
    close(receipt);
    String form = formKey();

    database.act(d -> d.cases().addNote(receipt.reference(), formKey(), "File kept", CASEWORKER));
    assertThatThrownBy(
            () ->
                database.act(
                    d ->
                        d.cases()
                            .reply(
                                receipt.reference(),
                                version(d, receipt),
                                form,
                                "x",
                                List.of(),
                                CASEWORKER)))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage("reply.closed");
    database.act(d -> d.cases().reopen(receipt.reference(), version(d, receipt), CASEWORKER));
    database.act(
        d ->
            d.cases()
                .reply(receipt.reference(), version(d, receipt), form, "x", List.of(), CASEWORKER));

    assertThat(open(receipt, CASEWORKER).timeline()).extracting("kind").contains(Kind.REPLIED);
  }

  @Test
  void an_older_version_changes_nothing() {
    Receipt receipt = given();
    int seen = open(receipt, CASEWORKER).version();
    answer(receipt, formKey(), "One more thing");

    assertThatThrownBy(
            () ->
                database.act(
                    d -> d.cases().close(receipt.reference(), seen, Outcome.WON, CASEWORKER)))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage("case.changed");
    assertThat(open(receipt, CASEWORKER).stage()).isEqualTo(Stage.OPEN);
  }

  @Test
  void looking_changes_no_version_and_is_one_entry_a_visit() {
    Receipt receipt = given();
    int seen = open(receipt, CASEWORKER).version();
    open(receipt, CASEWORKER);
    database.later(Duration.ofMinutes(31));
    database.told();

    CaseFile read = open(receipt, CASEWORKER);

    assertThat(read.version()).isEqualTo(seen);
    assertThat(read.timeline())
        .filteredOn(entry -> entry.kind() == Kind.OPENED)
        .filteredOn(entry -> entry.by().equals(CASEWORKER.label()))
        .hasSize(2);
    assertThat(database.told(CaseEvent.CaseFileOpened.class)).hasSize(1);
  }

  @Test
  void a_case_is_unread_until_its_own_caseworker_opens_it() {
    Receipt receipt = given();
    int before = unread();

    open(receipt, LEAD);
    assertThat(unread()).isEqualTo(before);
    open(receipt, CASEWORKER);
    assertThat(unread()).isEqualTo(before - 1);
    answer(receipt, formKey(), "Are you there?");
    assertThat(unread()).isEqualTo(before);
  }

  @Test
  void anothers_case_and_a_missing_case_are_the_same_whatever_is_asked() {
    String reference = given().reference();
    Caller powerless = Caller.staff(CASEWORKER_ID, Set.of());
    for (Caller caller : List.of(OTHER, powerless, MEMBER, CaseFixture.VISITOR, CaseFixture.JOB)) {
      for (String asked : List.of(reference, "EQ-0000-0000")) {
        refused(d -> d.opening().open(asked, caller));
        refused(d -> d.cases().enter(asked, caller));
        refused(d -> d.cases().triage(asked, 1, Category.PAY, Urgency.SOON, OTHER_ID, caller));
        refused(d -> d.cases().addNote(asked, formKey(), "x", caller));
        refused(d -> d.cases().reply(asked, 1, formKey(), "x", List.of(), caller));
        refused(d -> d.cases().setDue(asked, 1, null, caller));
        refused(d -> d.cases().close(asked, 1, Outcome.WON, caller));
        refused(d -> d.cases().reopen(asked, 1, caller));
      }
    }
  }

  @Test
  void a_caseworker_may_not_assign_even_an_own_case() {
    Receipt receipt = given();
    int version = open(receipt, CASEWORKER).version();

    assertThatThrownBy(
            () ->
                database.act(
                    d ->
                        d.cases()
                            .triage(
                                receipt.reference(),
                                version,
                                Category.PAY,
                                Urgency.SOON,
                                OTHER_ID,
                                CASEWORKER)))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage("case.assign");
  }

  @Test
  void a_file_is_opened_by_those_who_see_its_case_and_told() {
    Receipt receipt = send(withFiles(enquiry(), List.of(file("rota.txt", "early"))));
    UUID id = open(receipt, LEAD).timeline().get(0).files().get(0).id();
    database.told();

    assertThat(database.work(d -> d.cases().openFile(id, LEAD)).bytes())
        .asString()
        .isEqualTo("early");
    assertThat(database.told(CaseEvent.FileOpened.class))
        .extracting(CaseEvent.FileOpened::file)
        .containsExactly(id);
    refused(d -> d.cases().openFile(id, OTHER));
    refused(d -> d.cases().openFile(UUID.randomUUID(), LEAD));
  }

  private void refused(Consumer<Desks> act) {
    assertThatThrownBy(() -> database.act(act)).isExactlyInstanceOf(CaseNotFound.class);
  }

  private void step(Consumer<Desks> act) {
    database.later(Duration.ofMinutes(5));
    database.act(act);
  }

  private int unread() {
    return database.work(d -> d.lists().counts(CASEWORKER)).unread();
  }
}
