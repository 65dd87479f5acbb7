package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.time.Duration;
import java.util.Optional;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.casework.api.mail.MailReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail of somebody known in a case that may be about something new. */
class MailInDoubtIT extends MailStory {

  private static final String KNOWN = "mina@example.org";

  @ParameterizedTest
  @CsvSource({
    "answer, Re: There is a message for you, true",
    "answer, Re: My new manager, false",
    "address, AW: There is a message for you, true",
    "address, My new manager, false",
    "fresh address, My new manager, true",
    "subject, My new manager, true"
  })
  void an_answer_under_another_subject_waits_as_a_possible_match(
      String way, String subject, boolean joins) {
    Receipt receipt = given();
    Read read = from(KNOWN).about(subject);
    read =
        switch (way) {
          case "answer" -> read.answering(sent(receipt));
          case "address" -> read.answering(sent(receipt)).to(addressOf(receipt));
          case "fresh address" -> read.to(addressOf(receipt));
          default -> read.about(receipt.reference() + " " + subject);
        };
    long id = arrive(MailPurpose.REPLIES, read.saying("He shouts."));

    assertThat(conversation(receipt)).hasSize(joins ? 2 : 1);
    if (!joins) {
      assertThat(item(id).reason()).isEqualTo(MailReason.OTHER_SUBJECT);
      assertThat(item(id).suggested()).isEqualTo(receipt.reference());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "answer, P30D, true",
    "answer, P30DT0.001S, false",
    "subject, P31D, false",
    "address, P400D, true"
  })
  void a_case_closed_more_than_thirty_days_ago_is_not_opened_again_by_a_mail_alone(
      String way, Duration later, boolean joins) {
    Receipt receipt = given();
    close(receipt);
    database.later(later);
    Read read = from(KNOWN);
    read =
        switch (way) {
          case "answer" -> read.answering(sent(receipt));
          case "address" -> read.answering(sent(receipt)).to(addressOf(receipt));
          default -> read.about(receipt.reference());
        };
    long id = arrive(MailPurpose.REPLIES, read.saying("Again."));

    assertThat(open(receipt, LEAD).stage()).isEqualTo(joins ? Stage.OPEN : Stage.CLOSED);
    if (!joins) {
      assertThat(item(id).reason()).isEqualTo(MailReason.CLOSED_LONG);
    }
  }

  @Test
  void who_triages_adds_it_to_the_case_or_makes_a_new_enquiry_of_it() {
    Receipt receipt = given();
    IncomingMail mail =
        from(KNOWN).answering(sent(receipt)).about("My new manager").saying("He shouts.");
    long added = arrive(MailPurpose.REPLIES, mail);
    database.act(d -> desk(d).toCase(added, receipt.reference(), LEAD));
    file(added, mail);
    assertThat(conversation(receipt)).hasSize(2);

    long opened = arrive(MailPurpose.REPLIES, mail);
    database.told();
    database.act(d -> desk(d).toNewEnquiry(opened, LEAD));
    assertThat(caseOf(opened)).isEmpty();
    file(opened, mail);
    String reference = database.told(CaseEvent.EnquiryReceived.class).get(0).reference();
    assertThat(caseOf(opened)).contains(reference);
    assertThat(conversation(receipt)).hasSize(2);
  }

  @Test
  void of_a_sealed_case_nothing_is_shown_and_it_can_still_be_a_new_enquiry() {
    Receipt receipt = given();
    database.act(d -> d.enquiries().seal(receipt.reference(), receipt.key(), Caller.member()));
    IncomingMail mail =
        from(KNOWN).answering(sent(receipt)).about("My new manager").saying("He shouts.");
    long id = arrive(MailPurpose.REPLIES, mail);

    assertThat(item(id).subject()).isNull();
    database.told();
    database.act(d -> desk(d).toNewEnquiry(id, LEAD));
    file(id, mail);
    String reference = database.told(CaseEvent.EnquiryReceived.class).get(0).reference();
    CaseFile file = database.work(d -> d.opening().open(reference, LEAD).file());
    assertThat(file.enquiry().email()).isEqualTo(KNOWN);
  }

  private Optional<String> caseOf(long mail) {
    return database.work(d -> search(d).caseOf(mail, LEAD));
  }
}
