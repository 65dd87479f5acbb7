package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER_ID;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.MEMBER;
import static org.branchwork.casework.cases.CaseFixture.VISITOR;
import static org.branchwork.casework.cases.CaseFixture.enquiry;
import static org.branchwork.casework.cases.CaseFixture.file;
import static org.branchwork.casework.cases.CaseFixture.formKey;
import static org.branchwork.casework.cases.CaseFixture.fromWorkAddress;
import static org.branchwork.casework.cases.CaseFixture.withFiles;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseEvent.EnquiryReceived;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseReference;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.SendEnquiry;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.Urgency;
import org.junit.jupiter.api.Test;

/** Sending, answering and reading an enquiry, on the real database. */
class EnquiryIT extends CaseworkStory {

  @Test
  void an_enquiry_is_read_back_as_it_was_sent() {
    SendEnquiry sent = withFiles(enquiry(), List.of(file("rota.txt", "early, late")));
    Receipt receipt = send(sent);

    assertThat(CaseReference.parse(receipt.reference()).orElseThrow().checks()).isTrue();
    CaseFile read = database.work(d -> d.opening().open(receipt.reference(), LEAD).file());
    assertThat(read.stage()).isEqualTo(Stage.ENQUIRY);
    assertThat(read.urgency()).isEqualTo(Urgency.NORMAL);
    assertThat(read.waitingSince()).isEqualTo(CaseFixture.NOON);
    assertThat(read.enquiry())
        .usingRecursiveComparison()
        .ignoringFields("formKey", "files")
        .isEqualTo(sent);
    assertThat(read.timeline())
        .extracting(CaseFile.Entry::kind)
        .containsExactly(CaseFile.Kind.RECEIVED, CaseFile.Kind.OPENED);
    assertThat(read.timeline().get(0).files()).extracting("name", "size").hasSize(1);
    assertThat(database.told(EnquiryReceived.class))
        .extracting(EnquiryReceived::reference, EnquiryReceived::by)
        .containsExactly(tuple(receipt.reference(), "visitor"));
  }

  @Test
  void emoji_and_the_longest_message_are_kept_and_control_characters_go() {
    String longest = "🦆".repeat(19_998) + "e\u0301";
    Receipt receipt =
        send(enquiry(formKey(), "a@example.org", "\u0000" + longest + "\u0007", false));

    assertThat(conversation(receipt)).singleElement().extracting("text").isEqualTo(longest);
  }

  @Test
  void a_hearing_today_or_tomorrow_makes_the_enquiry_urgent() {
    Receipt receipt = send(enquiry(formKey(), "a@example.org", "Hearing at nine", true));

    assertThat(database.told(EnquiryReceived.class))
        .extracting(EnquiryReceived::urgency)
        .containsExactly(Urgency.URGENT);
    assertThat(receipt.key()).isNotBlank();
  }

  @Test
  void the_same_form_again_gives_the_same_receipt_and_one_record() {
    SendEnquiry form = enquiry();
    Receipt first = send(form);
    long records = database.count("casework.case_file");
    database.told();

    Receipt again = send(form);

    assertThat(again).isEqualTo(first);
    assertThat(database.count("casework.case_file")).isEqualTo(records);
    assertThat(database.told()).isEmpty();
    Optional<Receipt> sent = database.work(d -> d.enquiries().sent(form.formKey(), VISITOR));
    assertThat(sent).contains(first);
  }

  @Test
  void the_same_form_sent_at_the_same_time_is_one_record() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 10; round++) {
        SendEnquiry form = enquiry();
        CyclicBarrier start = new CyclicBarrier(4);
        List<Future<Receipt>> receipts =
            clients.invokeAll(
                Collections.nCopies(
                    4,
                    () -> {
                      start.await();
                      return send(form);
                    }));
        Receipt first = receipts.get(0).get();
        for (Future<Receipt> receipt : receipts) {
          assertThat(receipt.get()).isEqualTo(first);
        }
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(database.told(EnquiryReceived.class)).hasSize(10);
  }

  @Test
  void keys_of_forms_are_kept_for_eight_days() {
    Receipt receipt = given();
    String form = formKey();
    answer(receipt, form, "Once.");
    String kept = "casework.posted_form where form_key = '" + form + "'";

    database.later(PostedForms.KEPT.minusMillis(1));
    database.act(d -> d.enquiries().sweepExpired(JOB));
    assertThat(database.count(kept)).isEqualTo(1);
    answer(receipt, form, "Once.");
    assertThat(conversation(receipt)).hasSize(2);

    database.later(Duration.ofMillis(1));
    database.act(d -> d.enquiries().sweepExpired(JOB));
    assertThat(database.count(kept)).isZero();
  }

  @Test
  void an_enquiry_stays_one_also_after_the_key_of_its_form_is_swept() {
    SendEnquiry enquiry = enquiry();
    Receipt receipt = send(enquiry);
    database.later(PostedForms.KEPT);
    database.act(d -> d.enquiries().sweepExpired(JOB));
    assertThat(database.count("casework.posted_form where form_key = '" + enquiry.formKey() + "'"))
        .isZero();
    database.told();

    assertThat(send(enquiry)).isEqualTo(receipt);
    assertThat(database.<Receipt>work(d -> d.enquiries().sendOnce(enquiry, VISITOR)))
        .isEqualTo(receipt);
    assertThat(database.told(EnquiryReceived.class)).isEmpty();
  }

  @Test
  void a_refused_enquiry_writes_nothing() {
    SendEnquiry nameless = fromWorkAddress(enquiry(formKey(), "a@b", "x".repeat(20_001), false));

    assertThatThrownBy(() -> send(nameless))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage("enquiry.message");
    assertThat(database.count("casework.posted_form where form_key = '" + nameless.formKey() + "'"))
        .isZero();
  }

  @Test
  void an_answer_comes_back_to_the_branch_once() {
    Receipt receipt = given();
    String form = formKey();
    database.told();

    for (int i = 0; i < 2; i++) {
      answer(receipt, form, "Here is the letter.");
    }

    assertThat(conversation(receipt)).hasSize(2);
    assertThat(database.told(CaseEvent.MemberAnswered.class))
        .extracting(CaseEvent.MemberAnswered::caseworker)
        .containsExactly(CASEWORKER_ID);
    assertThat(database.work(d -> d.lists().counts(CASEWORKER)).unread()).isPositive();
  }

  @Test
  void an_answer_to_a_closed_case_opens_it_again() {
    Receipt receipt = given();
    close(receipt);
    assertThat(member(receipt).outcome()).isEqualTo(Outcome.SETTLED);
    database.told();

    answer(receipt, formKey(), "They did it again.");

    assertThat(member(receipt).stage()).isEqualTo(Stage.OPEN);
    assertThat(member(receipt).outcome()).isNull();
    assertThat(database.told(CaseEvent.CaseReopened.class)).hasSize(1);
  }

  @Test
  void a_wrong_key_and_a_missing_case_are_the_same() {
    Receipt receipt = send(enquiry());
    Receipt other = send(enquiry());

    for (Receipt wrong :
        List.of(
            new Receipt(receipt.reference(), other.key()),
            new Receipt(receipt.reference(), ""),
            new Receipt("EQ-0000-0000", receipt.key()))) {
      assertThatThrownBy(() -> member(wrong)).isExactlyInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> answer(wrong, formKey(), "x"))
          .isExactlyInstanceOf(CaseNotFound.class);
    }
    assertThatThrownBy(() -> member(new Receipt(receipt.reference(), null)))
        .isExactlyInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> member(new Receipt(null, receipt.key())))
        .isExactlyInstanceOf(CaseNotFound.class);
  }

  @Test
  void a_note_is_never_part_of_what_the_member_reads() {
    Receipt receipt = given();
    database.act(d -> d.cases().addNote(receipt.reference(), formKey(), "Weak case", CASEWORKER));
    database.act(
        d ->
            d.cases()
                .reply(
                    receipt.reference(),
                    version(d, receipt),
                    formKey(),
                    "We will",
                    List.of(),
                    CASEWORKER));

    assertThat(conversation(receipt))
        .extracting(MemberView.Message::text)
        .containsExactly("I was dismissed on Friday.", "We will");
  }

  @Test
  void a_file_is_read_only_with_the_key_of_its_own_case() {
    Receipt receipt = send(withFiles(enquiry(), List.of(file("a.txt", "alpha"))));
    Receipt other = send(enquiry());
    UUID file = conversation(receipt).get(0).files().get(0).id();

    FileContent content =
        database.work(d -> d.own().file(receipt.reference(), receipt.key(), file, MEMBER));

    assertThat(content.bytes()).asString().isEqualTo("alpha");
    assertThat(content.type()).isEqualTo("text/plain");
    assertThatThrownBy(
            () -> database.act(d -> d.own().file(other.reference(), other.key(), file, MEMBER)))
        .isExactlyInstanceOf(CaseNotFound.class);
  }
}
