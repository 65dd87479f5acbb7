package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.CASEWORKER;
import static org.branchwork.casework.cases.CaseFixture.JOB;
import static org.branchwork.casework.cases.CaseFixture.LEAD;
import static org.branchwork.casework.cases.CaseFixture.LEAD_ID;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseEvent;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkEvent;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.MailEvent;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.mail.FetchedMail;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.MailDay;
import org.branchwork.casework.api.mail.MailDesk;
import org.branchwork.casework.api.mail.MailItem;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.casework.api.mail.MailReason;
import org.branchwork.casework.api.mail.MailState;
import org.branchwork.casework.api.mail.TakenMail;
import org.branchwork.casework.cases.CaseworkDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is lost, nothing is filed twice, and somebody decides on what is left. */
class MailStoreIT extends MailStory {

  @Test
  void the_same_number_again_changes_nothing() {
    FetchedMail mail = fetched(MailPurpose.REPLIES, "Subject: " + mailbox);

    assertThat(keep(mail)).isTrue();
    assertThat(keep(mail)).isFalse();
    assertThat(day().all()).isEqualTo(1);
  }

  @Test
  void the_same_bytes_under_another_number_are_counted_and_ignored() {
    String bytes = "Message-ID: <1@x>\n\nHello " + mailbox;
    keep(fetched(MailPurpose.REPLIES, bytes));
    keep(fetched(MailPurpose.REPLIES, bytes));

    assertThat(day().waiting()).isEqualTo(1);
    assertThat(day().ignored()).isEqualTo(Map.of(MailReason.DUPLICATE, 1));
  }

  @Test
  void the_same_mail_in_two_mailboxes_is_one_message() {
    String mail = "Message-ID: <" + mailbox + ">\nFrom: a@b.example\n\nHello";
    keep(fetched(MailPurpose.ENQUIRIES, "Delivered-To: enquiries@x\n" + mail));
    keep(fetched(MailPurpose.ENQUIRIES, "Delivered-To: office@x\n" + mail));

    assertThat(day().waiting()).isEqualTo(1);
    assertThat(day().ignored()).isEqualTo(Map.of(MailReason.DUPLICATE, 1));
  }

  @Test
  void what_was_stored_before_is_known_by_its_bytes() {
    String bytes = "Message-ID: <" + mailbox + ">\n\nHello";
    keep(fetched(MailPurpose.REPLIES, bytes));
    forgetIdentity();
    keep(fetched(MailPurpose.REPLIES, bytes));

    assertThat(day().waiting()).isEqualTo(1);
    assertThat(day().ignored()).isEqualTo(Map.of(MailReason.DUPLICATE, 1));
  }

  @Test
  void the_same_message_id_with_other_words_is_another_message() {
    keep(fetched(MailPurpose.REPLIES, "Message-ID: <1@x>\n\nOne " + mailbox));
    keep(fetched(MailPurpose.REPLIES, "Message-ID: <1@x>\n\nTwo " + mailbox));

    assertThat(day().waiting()).isEqualTo(2);
  }

  @Test
  void a_message_is_filed_once_however_often_it_is_tried() {
    long id = stored(MailPurpose.ENQUIRIES);
    IncomingMail mail = from("ann@example.org").saying("Once.");
    database.told();
    file(id, mail);
    file(id, mail);

    assertThat(database.told(CaseEvent.EnquiryReceived.class)).hasSize(1);
  }

  @Test
  void a_message_that_was_tried_three_times_waits_for_somebody() {
    long id = stored(MailPurpose.ENQUIRIES);
    for (int i = 1; i <= RawMails.MOST_ATTEMPTS; i++) {
      assertThat(take(id)).extracting(TakenMail::attempt).containsExactly(i);
    }

    assertThat(take(id)).isEmpty();
    assertThat(item(id).reason()).isEqualTo(MailReason.UNREADABLE);
  }

  @Test
  void somebody_files_it_as_a_new_enquiry_or_to_a_case_whoever_sent_it() {
    Receipt receipt = given();
    IncomingMail mail =
        from("stranger@example.net").about(receipt.reference()).saying("From my other address");
    long toCase = arrive(MailPurpose.REPLIES, mail);
    long toEnquiry = arrive(MailPurpose.REPLIES, from("new@example.net").saying("Hello"));
    database.told();

    database.act(d -> desk(d).toCase(toCase, receipt.reference(), LEAD));
    database.act(d -> desk(d).toNewEnquiry(toEnquiry, LEAD));
    file(toCase, mail);
    file(toEnquiry, from("new@example.net").saying("Hello"));

    assertThat(conversation(receipt)).hasSize(2);
    assertThat(mailOf(receipt))
        .singleElement()
        .satisfies(m -> assertThat(m.filedBy()).isEqualTo(LEAD_ID));
    List<CaseworkEvent> told = database.told();
    assertThat(told).filteredOn(CaseEvent.EnquiryReceived.class::isInstance).hasSize(1);
    assertThat(told).filteredOn(MailEvent.MailDecided.class::isInstance).hasSize(2);
  }

  @Test
  void what_was_decided_is_not_decided_again() {
    long id = arrive(MailPurpose.REPLIES, from("a@example.net").saying("Hello"));
    database.act(d -> desk(d).toNewEnquiry(id, LEAD));

    assertRule("mail.decided", desk -> desk.toNewEnquiry(id, LEAD));
  }

  @Test
  void a_decision_needs_what_it_is_about() {
    long nobody = arrive(MailPurpose.REPLIES, from(null).saying("Hello"));

    assertRule("mail.no-sender", desk -> desk.toNewEnquiry(nobody, LEAD));
    assertRule("mail.reference", desk -> desk.toCase(nobody, "EQ-0000-0000", LEAD));
    assertRule("mail.reference", desk -> desk.toCase(nobody, null, LEAD));
    assertRule("mail.why", desk -> desk.setAside(nobody, " ", LEAD));
    assertRule("mail.why", desk -> desk.setAside(nobody, "x".repeat(201), LEAD));
  }

  @Test
  void what_was_put_aside_stays_with_its_reason_and_can_be_taken_up_again() {
    long id = arrive(MailPurpose.REPLIES, from("a@example.net").saying("Hello"));
    database.act(d -> desk(d).setAside(id, "An advertisement", LEAD));

    assertThat(item(id).state()).isEqualTo(MailState.IGNORED);
    assertThat(item(id).setAsideReason()).isEqualTo("An advertisement");
    database.act(d -> desk(d).toNewEnquiry(id, LEAD));
  }

  @Test
  void only_those_who_triage_decide_and_what_they_may_not_see_does_not_exist() {
    long id = arrive(MailPurpose.REPLIES, from("a@example.net").saying("Hello"));

    for (Caller caller : List.of(CASEWORKER, Caller.member(), Caller.visitor())) {
      assertThatThrownBy(() -> database.act(d -> desk(d).toNewEnquiry(id, caller)))
          .isInstanceOf(CaseNotFound.class);
      assertThatThrownBy(() -> database.act(d -> desk(d).openRaw(id, caller)))
          .isInstanceOf(CaseNotFound.class);
    }
  }

  @Test
  void a_lead_who_is_named_in_the_case_does_not_see_what_may_belong_to_it() {
    UUID named = UUID.randomUUID();
    Receipt receipt = given();
    database.act(d -> d.cases().wallOff(receipt.reference(), named, LEAD));
    Caller walled = Caller.staff(named, LEAD.permissions());
    int before = database.work(d -> search(d).toDecide(walled));
    long id =
        arrive(
            MailPurpose.REPLIES,
            from("stranger@example.net").about(receipt.reference()).saying("About the manager"));

    int after = database.work(d -> search(d).toDecide(walled));
    assertThat(after).isEqualTo(before);
    List<MailItem> shown = database.work(d -> search(d).items(MailState.QUARANTINED, 200, walled));
    assertThat(shown).noneMatch(item -> item.id() == id);
    assertThatThrownBy(() -> database.act(d -> desk(d).openRaw(id, walled)))
        .isInstanceOf(CaseNotFound.class);
    assertThatThrownBy(() -> database.act(d -> desk(d).toNewEnquiry(id, walled)))
        .isInstanceOf(CaseNotFound.class);
  }

  @Test
  void mail_to_a_sealed_case_is_encrypted_with_its_filing_and_opens_as_it_came() {
    Receipt receipt = given();
    database.act(d -> d.cases().seal(receipt.reference(), version(d, receipt), LEAD));
    String bytes = "Subject: canary " + UUID.randomUUID();
    keep(fetched(MailPurpose.REPLIES, bytes));
    long id =
        database.work(d -> desk(d).waiting(1000, JOB)).stream()
            .mapToLong(i -> i)
            .max()
            .orElseThrow();
    file(id, from("mina@example.org").answering(sent(receipt)).saying("canary"));

    String where = "casework.raw_mail_content where raw_mail_id = " + id;
    assertThat(database.count(where + " and bytes is null and ciphertext is not null"))
        .isEqualTo(1);
    byte[] opened = database.work(d -> desk(d).openRaw(id, LEAD).bytes());
    assertThat(opened).isEqualTo(bytes.getBytes(StandardCharsets.UTF_8));
    assertThat(database.told(MailEvent.MailOpened.class))
        .singleElement()
        .satisfies(told -> assertThat(told.reference()).isEqualTo(receipt.reference()));
  }

  @Test
  void messages_that_were_never_tried_are_taken_together_in_their_order() {
    List<Long> ids = List.of(stored(MailPurpose.ENQUIRIES), stored(MailPurpose.REPLIES));

    assertThat(take(ids)).extracting(taken -> taken.mail().id()).isEqualTo(ids);
    assertThat(take(ids)).extracting(TakenMail::attempt).containsExactly(2);
  }

  @Test
  void a_message_that_was_tried_before_is_taken_alone() {
    long tried = stored(MailPurpose.ENQUIRIES);
    take(tried);
    long fresh = stored(MailPurpose.ENQUIRIES);
    long other = stored(MailPurpose.ENQUIRIES);

    assertThat(take(List.of(fresh, other, tried)))
        .extracting(taken -> taken.mail().id())
        .containsExactly(fresh, other);
    assertThat(take(List.of(tried, fresh)))
        .extracting(taken -> taken.mail().id())
        .containsExactly(tried);
  }

  @ParameterizedTest
  @CsvSource({"2097151, 1, 2", "2097152, 1, 1", "1, 2097151, 2", "1, 2097152, 1"})
  void only_so_many_bytes_are_taken_together_but_one_message_always(
      long first, long second, int taken) {
    List<Long> ids = List.of(storedOf(first), storedOf(second));

    assertThat(take(ids)).hasSize(taken);
  }

  private long storedOf(long size) {
    FetchedMail mail = fetched(MailPurpose.ENQUIRIES, "Subject: " + UUID.randomUUID());
    keep(new FetchedMail(mailbox, MailPurpose.ENQUIRIES, 1, mail.uid(), size, false, mail.bytes()));
    return latest();
  }

  @Test
  void of_several_messages_those_known_by_their_number_are_not_counted() {
    FetchedMail known = fetched(MailPurpose.REPLIES, "Subject: " + UUID.randomUUID());
    FetchedMail unknown = fetched(MailPurpose.REPLIES, "Subject: " + UUID.randomUUID());
    keep(known);

    int counted = database.work(d -> desk(d).keep(List.of(known, unknown), JOB));

    assertThat(counted).isEqualTo(1);
    assertThat(day().waiting()).isEqualTo(2);
  }

  @Test
  void the_job_cannot_read_what_is_filed() {
    long id = arrive(MailPurpose.ENQUIRIES, from("ann@example.org").saying("Hello"));

    assertThat(take(id)).isEmpty();
    assertThatThrownBy(() -> database.act(d -> desk(d).openRaw(id, JOB)))
        .isInstanceOf(CaseNotFound.class);
  }

  /** As a message lies that was stored before there was a mark. */
  private void forgetIdentity() {
    try (Connection superuser = CaseworkDatabase.as("postgres").getConnection();
        PreparedStatement update =
            superuser.prepareStatement(
                "update casework.raw_mail set identity = null where mailbox = ?")) {
      update.setString(1, mailbox);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<TakenMail> take(long id) {
    return take(List.of(id));
  }

  private List<TakenMail> take(List<Long> ids) {
    return database.work(d -> desk(d).take(ids, JOB));
  }

  private MailDay day() {
    return database.work(d -> search(d).days(LocalDate.of(2026, 1, 1), JOB)).stream()
        .filter(day -> day.mailbox().equals(mailbox))
        .findFirst()
        .orElseThrow();
  }

  private void assertRule(String key, Consumer<MailDesk> act) {
    assertThatThrownBy(() -> database.act(d -> act.accept(desk(d))))
        .isInstanceOf(CaseworkRuleBroken.class)
        .hasMessage(key);
  }
}
