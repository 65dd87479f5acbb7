package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.enquiry;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.CaseSearch.View;
import org.branchwork.casework.api.CaseSummary;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.mail.CaseMail;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.MailKind;
import org.branchwork.casework.api.mail.MailMarks;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.casework.api.mail.MailReason;
import org.branchwork.casework.api.mail.MailState;
import org.branchwork.casework.api.mail.SentMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** To which case a message goes, and to which it does not. */
class MailFilingIT extends MailStory {

  private static final String KNOWN = "mina@example.org";
  private static final String STRANGER = "stranger@example.net";

  @Test
  void mail_that_names_no_case_is_a_new_enquiry_of_its_sender() {
    IncomingMail mail = from("Ann.Sample@example.org").about("Help with a rota").saying("It fell.");
    database.later(Duration.ofDays(2));
    database.told();
    arrive(MailPurpose.ENQUIRIES, mail);

    String reference =
        database.told(CaseEvent.EnquiryReceived.class).stream()
            .findFirst()
            .orElseThrow()
            .reference();
    CaseFile file = database.work(d -> d.opening().open(reference, LEAD).file());
    assertThat(file.stage()).isEqualTo(Stage.ENQUIRY);
    assertThat(file.enquiry().name()).isEqualTo("Mina Example");
    assertThat(file.enquiry().email()).isEqualTo("Ann.Sample@example.org");
    assertThat(file.enquiry().message()).isEqualTo("Help with a rota\n\nIt fell.");
    assertThat(mailOf(reference)).extracting(CaseMail::kind).containsExactly(MailKind.ENQUIRY);
    assertThat(listed(View.NEW, LEAD))
        .filteredOn(row -> row.reference().equals(reference))
        .extracting(CaseSummary::matter)
        .containsExactly("Help with a rota It fell.");
  }

  @Test
  void a_case_is_found_by_its_own_address_then_by_the_mail_answered_then_by_the_subject() {
    Receipt address = given();
    Receipt answered = given();
    Receipt subject = given();

    arrive(
        MailPurpose.REPLIES,
        from(KNOWN)
            .to(addressOf(address).toUpperCase())
            .answering(sent(answered))
            .about(subject.reference())
            .saying("By address"));
    arrive(
        MailPurpose.REPLIES,
        from("MINA@example.org")
            .answering(sent(answered))
            .about(subject.reference())
            .saying("By answer"));
    arrive(
        MailPurpose.ENQUIRIES,
        from(KNOWN).about("Re: eq " + subject.reference().substring(3)).saying("By subject"));

    assertThat(latest(address)).isEqualTo("By address");
    assertThat(latest(answered)).isEqualTo("By answer");
    assertThat(latest(subject)).isEqualTo("By subject");
  }

  @ParameterizedTest
  @CsvSource({"address", "answer", "subject"})
  void who_is_not_known_in_the_case_waits_as_a_possible_match(String way) {
    Receipt receipt = given();
    Read read = from(STRANGER).about("Hello");
    read =
        switch (way) {
          case "address" -> read.to(addressOf(receipt));
          case "answer" -> read.answering(sent(receipt));
          default -> read.about("About " + receipt.reference());
        };
    long id = arrive(MailPurpose.ENQUIRIES, read.saying("Let me in."));

    assertThat(conversation(receipt)).hasSize(1);
    assertThat(item(id).reason()).isEqualTo(MailReason.POSSIBLE_MATCH);
    assertThat(item(id).suggested()).isEqualTo(receipt.reference());
    assertThat(item(id).sender()).isEqualTo(STRANGER);
  }

  @Test
  void an_address_with_a_wrong_mark_is_nobodys() {
    Receipt receipt = given();
    String wrong = addressOf(receipt).replaceFirst("\\.[0-9a-f]", ".x").replace(".x", ".0");
    String other = wrong.equals(addressOf(receipt)) ? wrong.replace(".0", ".1") : wrong;
    long id = arrive(MailPurpose.REPLIES, from(KNOWN).to(other).saying("Where to?"));

    assertThat(conversation(receipt)).hasSize(1);
    assertThat(item(id).reason()).isEqualTo(MailReason.NO_CASE);
  }

  @Test
  void an_answer_to_a_mail_of_the_staff_is_not_threaded_by_it() {
    Receipt receipt = given();
    SentMail toStaff = new SentMail(receipt.reference(), false, sent(receipt).at(), NOTICE);
    long id = arrive(MailPurpose.REPLIES, from(KNOWN).answering(toStaff).saying("Who am I?"));

    assertThat(item(id).reason()).isEqualTo(MailReason.NO_CASE);
  }

  @Test
  void an_answer_by_mail_opens_a_closed_case_again() {
    Receipt receipt = given();
    close(receipt);
    arrive(MailPurpose.REPLIES, from(KNOWN).answering(sent(receipt)).saying("One thing more."));

    assertThat(open(receipt, LEAD).stage()).isEqualTo(Stage.OPEN);
    assertThat(latest(receipt)).isEqualTo("One thing more.");
  }

  @Test
  void what_a_program_answers_is_recorded_and_neither_opens_the_case_nor_starts_a_clock() {
    Receipt receipt = given();
    close(receipt);
    CaseFile before = open(receipt, LEAD);
    database.told();
    database.later(Duration.ofHours(1));
    arrive(
        MailPurpose.REPLIES,
        from(KNOWN).answering(sent(receipt)).byProgram().saying("I am on leave."));

    assertThat(mailOf(receipt)).extracting(CaseMail::kind).containsExactly(MailKind.AUTOMATIC);
    CaseFile after = open(receipt, LEAD);
    assertThat(after.stage()).isEqualTo(Stage.CLOSED);
    assertThat(after.waitingSince()).isEqualTo(before.waitingSince());
    assertThat(conversation(receipt)).hasSize(1);
    assertThat(database.told(CaseEvent.MemberAnswered.class)).isEmpty();
  }

  @Test
  void what_a_program_sends_of_no_case_is_ignored_with_its_reason() {
    long id = arrive(MailPurpose.ENQUIRIES, from(STRANGER).byProgram().saying("Buy now."));

    assertThat(item(id).state()).isEqualTo(MailState.IGNORED);
    assertThat(item(id).reason()).isEqualTo(MailReason.AUTOMATIC);
  }

  @Test
  void mail_that_came_back_stands_at_the_word_that_did_not_arrive() {
    Receipt receipt = given();
    database.later(Duration.ofHours(1));
    int version = database.work(d -> version(d, receipt));
    database.act(
        d ->
            d.cases()
                .reply(
                    receipt.reference(), version, enquiry().formKey(), "Hello", List.of(), LEAD));
    CaseFile replied = open(receipt, LEAD);
    SentMail announced =
        new SentMail(
            receipt.reference(),
            true,
            replied.timeline().stream()
                .filter(entry -> entry.kind() == CaseFile.Kind.REPLIED)
                .findFirst()
                .orElseThrow()
                .at(),
            NOTICE);
    database.later(Duration.ofHours(1));
    arrive(
        MailPurpose.BOUNCES,
        from("mailer-daemon@example.net").answering(announced).returned().saying("No such user"));

    assertThat(mailOf(receipt))
        .singleElement()
        .satisfies(mail -> assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE))
        .satisfies(mail -> assertThat(mail.about()).isEqualTo(announced.at()));
    assertThat(marks(receipt)).isEqualTo(new MailMarks(true, Set.of(announced.at()), null));
    database.later(Duration.ofHours(1));
    answer(receipt, enquiry().formKey(), "I found it.");
    assertThat(marks(receipt).notReceived()).isFalse();
  }

  @Test
  void mail_that_came_back_from_the_staff_or_from_nowhere_waits_for_a_decision() {
    Receipt receipt = given();
    SentMail toStaff = new SentMail(receipt.reference(), false, sent(receipt).at(), NOTICE);
    long id = arrive(MailPurpose.BOUNCES, from(KNOWN).answering(toStaff).returned().saying("No"));

    assertThat(item(id).reason()).isEqualTo(MailReason.RETURNED);
    assertThat(marks(receipt).notReceived()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = MailPurpose.class, mode = Mode.EXCLUDE, names = "ENQUIRIES")
  void a_mailbox_for_answers_makes_no_enquiry(MailPurpose purpose) {
    long id = arrive(purpose, from(STRANGER).saying("Hello"));

    assertThat(item(id).reason()).isEqualTo(MailReason.NO_CASE);
  }

  @Test
  void what_cannot_be_read_or_names_no_sender_waits_for_a_decision() {
    long broken = arrive(MailPurpose.ENQUIRIES, from(STRANGER).broken().saying("Half a"));
    long nobody = arrive(MailPurpose.ENQUIRIES, from(null).byProgram().saying("Guess who"));

    assertThat(item(broken).reason()).isEqualTo(MailReason.UNREADABLE);
    assertThat(item(nobody).reason()).isEqualTo(MailReason.NO_SENDER);
  }

  @Test
  void what_no_enquiry_can_be_made_of_waits_for_a_decision() {
    long id = arrive(MailPurpose.ENQUIRIES, from("no address").saying("Hello"));

    assertThat(item(id).reason()).isEqualTo(MailReason.NOT_TAKEN);
  }

  @Test
  void an_answer_holds_what_was_written_now_and_what_the_portal_has_to_tell() {
    Receipt receipt = given();
    arrive(
        MailPurpose.REPLIES,
        from(KNOWN)
            .answering(sent(receipt))
            .saying("Thank you.\n> Old", "Thank you.", List.of("One file was left out: a.exe.")));

    assertThat(latest(receipt)).isEqualTo("Thank you.\n\n— One file was left out: a.exe.");
  }

  private String latest(Receipt receipt) {
    List<MemberView.Message> all = conversation(receipt);
    return all.get(all.size() - 1).text();
  }

  private MailMarks marks(Receipt receipt) {
    return database.work(d -> search(d).marks(receipt.reference(), LEAD));
  }
}
