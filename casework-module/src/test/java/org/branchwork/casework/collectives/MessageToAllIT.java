package org.branchwork.casework.collectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.formKey;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent.ReplySent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.CollectiveEvent.WrittenToAll;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.branchwork.casework.api.collectives.CollectiveSheet.MessageToAll;
import org.branchwork.casework.api.texts.MergeField;
import org.branchwork.casework.api.workload.QuietCase;
import org.branchwork.casework.work.Quiet;
import org.junit.jupiter.api.Test;

/** One message to all members of a collective; each answers in the own case. */
class MessageToAllIT extends CollectiveStory {

  @Test
  void a_message_to_all_comes_to_each_conversation_and_each_answers_privately() {
    Receipt ann = join();
    Receipt ben = join();
    database.told();
    write("We meet on Monday.", LEAD);
    var told = database.told();
    answer(ann, formKey(), "Ann will come.");

    assertThat(branchSaid(ann)).containsExactly("We meet on Monday.");
    assertThat(branchSaid(ben)).containsExactly("We meet on Monday.");
    assertThat(conversation(ann)).extracting(m -> m.text()).contains("Ann will come.");
    assertThat(conversation(ben)).extracting(m -> m.text()).doesNotContain("Ann will come.");
    assertThat(told)
        .filteredOn(ReplySent.class::isInstance)
        .extracting(event -> event.reference())
        .containsExactlyInAnyOrder(ann.reference(), ben.reference());
    assertThat(told).filteredOn(WrittenToAll.class::isInstance).hasSize(1);
    assertThat(message(LEAD))
        .extracting(MessageToAll::reached, MessageToAll::owed)
        .containsExactly(2, 0);
  }

  @Test
  void the_same_words_to_all_are_marked_as_nobodys_answer() {
    join();
    write("We met on Tuesday.", LEAD);
    assertThat(database.count("casework.message where to_all and text = 'We met on Tuesday.'"))
        .isOne();
  }

  @Test
  void the_same_form_twice_is_one_message() {
    Receipt ann = join();
    String form = formKey();
    for (int i = 0; i < 2; i++) {
      desk(d -> d.writeToAll(reference, form, "Once.", LEAD));
    }
    assertThat(branchSaid(ann)).containsExactly("Once.");
    assertThatThrownBy(() -> desk(d -> d.writeToAll(reference, form, "Twice.", LEAD)))
        .hasMessage("form.used");
  }

  @Test
  void in_a_sealed_case_it_is_stored_encrypted_and_its_member_reads_it() {
    Receipt sealed = joinSealed();
    Receipt plain = join();
    write("Words for all.", LEAD);

    assertThat(branchSaid(sealed)).containsExactly("Words for all.");
    assertThat(open(sealed, LEAD).timeline())
        .extracting(CaseFile.Entry::text)
        .contains("Words for all.");
    assertThat(stored(sealed, "text is null and ciphertext is not null")).isEqualTo(1);
    assertThat(stored(plain, "text = 'Words for all.'")).isEqualTo(1);
  }

  @Test
  void a_closed_case_is_not_written_to() {
    Receipt closed = join();
    Receipt open = join();
    triage(closed, Category.PAY, Urgency.NORMAL, CASEWORKER_ID);
    int version = open(closed, LEAD).version();
    database.act(d -> d.cases().close(closed.reference(), version, Outcome.SETTLED, LEAD));
    write("To all.", LEAD);

    assertThat(branchSaid(closed)).isEmpty();
    assertThat(branchSaid(open)).containsExactly("To all.");
    assertThat(message(LEAD))
        .extracting(MessageToAll::reached, MessageToAll::owed)
        .containsExactly(1, 0);
    assertThat(sheet(LEAD).closedCases()).isEqualTo(1);
  }

  @Test
  void whoever_waits_for_an_answer_goes_on_waiting_and_an_older_page_is_refused() {
    Receipt ann = join();
    CaseFile before = open(ann, LEAD);
    write("To all.", LEAD);
    CaseFile after = open(ann, LEAD);

    assertThat(after.waitingSince()).isNotNull().isEqualTo(before.waitingSince());
    assertThat(after.version()).isEqualTo(before.version() + 1);
  }

  @Test
  void it_is_a_word_to_each_member_it_came_to_and_to_nobody_else() {
    UUID named = UUID.randomUUID();
    Caller worker = Caller.staff(UUID.randomUUID(), CASEWORKER.permissions());
    Receipt reached = join();
    Receipt walled = join();
    triage(reached, Category.PAY, Urgency.NORMAL, worker.account());
    triage(walled, Category.PAY, Urgency.NORMAL, worker.account());
    wallOff(walled, named);
    database.later(Duration.ofDays(7));
    assertThat(quiet(worker)).containsExactlyInAnyOrder(reached.reference(), walled.reference());

    write("To all.", Caller.staff(named, LEAD.permissions()));
    assertThat(quiet(worker)).containsExactly(walled.reference());
  }

  @Test
  void who_joined_later_can_have_it_later_and_has_it_once() {
    Receipt ann = join();
    write("We meet on Monday.", LEAD);
    Receipt late = join();
    UUID message = message(LEAD).id();
    assertThat(message(LEAD).owed()).isEqualTo(1);
    for (int i = 0; i < 2; i++) {
      desk(d -> d.writeToTheRest(reference, message, LEAD));
    }

    assertThat(branchSaid(ann)).hasSize(1);
    assertThat(branchSaid(late)).containsExactly("We meet on Monday.");
    assertThat(message(LEAD).owed()).isZero();
    assertThatThrownBy(() -> desk(d -> d.writeToTheRest(reference, UUID.randomUUID(), LEAD)))
        .isExactlyInstanceOf(CaseNotFound.class);
  }

  @Test
  void whom_the_writer_does_not_see_another_lead_writes_to() {
    UUID named = UUID.randomUUID();
    Caller namedLead = Caller.staff(named, LEAD.permissions());
    Receipt walled = join();
    Receipt other = join();
    wallOff(walled, named);
    write("To all.", namedLead);

    assertThat(branchSaid(walled)).isEmpty();
    assertThat(branchSaid(other)).containsExactly("To all.");
    assertThat(message(namedLead))
        .extracting(MessageToAll::reached, MessageToAll::owed)
        .containsExactly(1, 0);
    assertThat(message(LEAD).owed()).isEqualTo(1);
    desk(d -> d.writeToTheRest(reference, message(LEAD).id(), LEAD));
    assertThat(branchSaid(walled)).containsExactly("To all.");
  }

  @Test
  void a_message_has_words_and_no_gap() {
    join();
    assertThatThrownBy(() -> write(" ", LEAD)).hasMessage("collective.message");
    assertThatThrownBy(() -> write("x".repeat(20_001), LEAD)).hasMessage("collective.message");
    assertThatThrownBy(() -> write("Dear " + MergeField.values()[0].gap(), LEAD))
        .hasMessage("reply.gap");
    write("x".repeat(20_000), LEAD);
    assertThat(sheet(LEAD).messages()).hasSize(1);
  }

  private List<String> quiet(Caller caller) {
    return Quiet.cases(database, 5, caller).stream().map(QuietCase::reference).toList();
  }

  private MessageToAll message(Caller caller) {
    return sheet(caller).messages().get(0);
  }

  private long stored(Receipt receipt, String how) {
    return database.count(
        "casework.message m join casework.case_file c on c.id = m.case_id where c.reference = '"
            + receipt.reference()
            + "' and sender = 'BRANCH' and "
            + how);
  }
}
