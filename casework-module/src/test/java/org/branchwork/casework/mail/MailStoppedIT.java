package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.mail.FetchedMail;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.MailDay;
import org.branchwork.casework.api.mail.MailPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stopped after each statement in turn: a message is never lost, and never filed twice. */
class MailStoppedIT extends MailStory {

  private static final int MORE_THAN_ANY = 100;

  @Test
  void a_message_whose_storing_is_stopped_is_stored_the_next_time_and_once() {
    int stops = 0;
    boolean more = true;
    for (int after = 0; more; after++) {
      assertThat(after).isLessThan(MORE_THAN_ANY);
      FetchedMail mail = fetched(MailPurpose.REPLIES, "Subject: " + UUID.randomUUID());
      more = database.stopped(after, d -> desk(d).keep(List.of(mail), JOB));
      assertThat(all()).as("stopped after %s", after).isEqualTo(more ? stops : stops + 1);
      keep(mail);
      stops++;
      assertThat(all()).isEqualTo(stops);
    }
    assertThat(stops).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"enquiry", "answer", "automatic", "bounce", "match", "sealed"})
  void a_message_whose_filing_is_stopped_waits_and_is_filed_the_next_time_and_once(String kind) {
    int stops = 0;
    boolean more = true;
    for (int after = 0; more; after++) {
      assertThat(after).isLessThan(MORE_THAN_ANY);
      Receipt receipt = given();
      if (kind.equals("sealed")) {
        database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
      }
      IncomingMail mail = mail(kind, receipt);
      long id = stored(MailPurpose.ENQUIRIES);
      long cases = database.count("casework.case_file");
      more = database.stopped(after, d -> desk(d).file(id, mail, JOB));
      if (more) {
        assertThat(state(id)).as("stopped after %s", after).isEqualTo(1);
        assertThat(conversation(receipt)).hasSize(1);
        assertThat(database.count("casework.case_file")).isEqualTo(cases);
      }
      file(id, mail);
      file(id, mail);
      assertThat(state(id)).isEqualTo(0);
      boolean answers = kind.equals("answer") || kind.equals("sealed");
      assertThat(conversation(receipt)).hasSize(answers ? 2 : 1);
      assertThat(database.count("casework.case_file"))
          .isEqualTo(kind.equals("enquiry") ? cases + 1 : cases);
      stops++;
    }
    assertThat(stops).isGreaterThan(3);
    assertThat(day().waiting()).isEqualTo(0);
    assertThat(day().all()).isEqualTo(stops);
  }

  private IncomingMail mail(String kind, Receipt receipt) {
    Read known = from("mina@example.org").answering(sent(receipt));
    return switch (kind) {
      case "enquiry" -> from("new@example.org").saying("Help");
      case "automatic" -> known.byProgram().saying("I am away.");
      case "bounce" -> known.returned().saying("No such user");
      case "match" -> from("stranger@example.net").answering(sent(receipt)).saying("Hello");
      default -> known.saying("More");
    };
  }

  /** 1 while it waits, 0 when something became of it. */
  private long state(long id) {
    return database.count("casework.raw_mail where state = 'WAITING' and id = " + id);
  }

  private long all() {
    return database.count("casework.raw_mail where mailbox = '" + mailbox + "'");
  }

  private MailDay day() {
    return database.work(d -> search(d).days(LocalDate.of(2026, 1, 1), JOB)).stream()
        .filter(day -> day.mailbox().equals(mailbox))
        .findFirst()
        .orElseThrow();
  }
}
