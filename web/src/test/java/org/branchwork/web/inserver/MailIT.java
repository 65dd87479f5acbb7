package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.Outcome;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.Urgency;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail, from the desks to the mailboxes. */
@ExtendWith(ArquillianExtension.class)
public class MailIT {

  @Inject EnquiryDesk enquiries;
  @Inject CaseDesk cases;
  @Inject Staff staff;
  @Inject Post post;
  @Inject Rows rows;
  @Inject AtOnce atOnce;

  private final String member = UUID.randomUUID() + "@example.org";

  /** Notices of earlier tests go to those who are there now, not to those this test hires. */
  @BeforeEach
  void clearTheDesk() throws Exception {
    post.settle();
  }

  @Test
  void a_member_gets_an_acknowledgement_with_the_private_link() throws Exception {
    Receipt receipt = send(false);

    assertThat(Mailbox.of(member)).hasSize(1);
    assertThat(Mailbox.of(member).get(0))
        .contains("Subject: We have received your message")
        .contains("http://portal.example.org/enquiry/" + receipt.reference() + "?key=")
        .contains(receipt.key());
  }

  @Test
  void a_work_address_gets_no_mail_at_all() throws Exception {
    Receipt receipt = send(true);
    enquiries.requestMyEnquiries(member, UUID.randomUUID().toString(), Caller.visitor());
    post.settle();

    assertThat(Mailbox.of(member)).isEmpty();
    assertThat(
            rows.text(
                "select m.state from platform.mail m join platform.outbox o on o.id = m.outbox_id"
                    + " where o.facts ->> 'reference' = ? and m.template = 'acknowledgement'",
                receipt.reference()))
        .isEqualTo("withheld");
  }

  @Test
  void each_step_tells_those_who_wait_for_it_and_nobody_else() throws Exception {
    UUID lead = staff.hire("case-lead");
    UUID caseworker = staff.hire("caseworker");
    Receipt receipt = workACase(lead, caseworker);

    assertThat(subjects(member))
        .containsExactly(
            "We have received your message",
            "There is a message for you",
            "The link you asked for");
    assertThat(subjects(Staff.address(lead))).containsExactly("Something new is waiting");
    assertThat(subjects(Staff.address(caseworker)))
        .containsExactly("Something was given to you", "There is an answer");
    assertThat(Mailbox.of(Staff.address(caseworker)))
        .allMatch(mail -> mail.contains("/portal/cases/" + receipt.reference()));
  }

  @Test
  void no_mail_holds_a_word_of_the_case() throws Exception {
    UUID lead = staff.hire("case-lead");
    UUID caseworker = staff.hire("caseworker");
    workACase(lead, caseworker);

    List<String> mails = new ArrayList<>(Mailbox.of(member));
    mails.addAll(Mailbox.of(Staff.address(lead)));
    mails.addAll(Mailbox.of(Staff.address(caseworker)));
    assertThat(mails).hasSize(6).noneMatch(mail -> mail.toLowerCase().contains("canary"));
  }

  @Test
  void a_member_who_chose_so_has_the_words_of_a_reply_in_the_mail() throws Exception {
    UUID lead = staff.hire("case-lead");
    UUID caseworker = staff.hire("caseworker");
    Receipt receipt = send(false);
    triage(receipt, lead, caseworker);
    Caller own = Staff.caseworker(caseworker);
    enquiries.mailWords(receipt.reference(), receipt.key(), true, Caller.member());
    int version = version(receipt.reference(), own);
    cases.reply(receipt.reference(), version, key(), "Bring your {link} rota.", List.of(), own);
    post.settle();

    assertThat(subjects(member)).last().isEqualTo("There is a message for you");
    assertThat(Mailbox.of(member).get(1))
        .contains("Bring your {link} rota.", "The whole conversation")
        .contains(receipt.reference() + "?key=");
    assertThat(Mailbox.of(Staff.address(lead))).noneMatch(mail -> mail.contains("rota"));
  }

  @Test
  void who_has_lost_the_right_is_told_nothing() throws Exception {
    UUID lead = staff.hire("case-lead");
    UUID former = staff.hire("editor");
    Receipt receipt = send(false);
    triage(receipt, lead, former);

    assertThat(Mailbox.of(Staff.address(former))).isEmpty();
  }

  @Test
  void who_is_named_in_a_case_is_told_nothing_of_it() throws Exception {
    UUID lead = staff.hire("case-lead");
    UUID named = staff.hire("case-lead");
    Receipt receipt = send(false);
    cases.wallOff(receipt.reference(), named, Staff.lead(lead));

    enquiries.answer(
        receipt.reference(), receipt.key(), key(), "More.", List.of(), Caller.member());
    post.settle();

    assertThat(subjects(Staff.address(lead))).hasSize(2);
    assertThat(subjects(Staff.address(named))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "11, 1"})
  void a_flood_of_enquiries_is_told_by_one_mail_that_leads_to_the_queue(int sent, int told)
      throws Exception {
    UUID lead = staff.hire("case-lead");
    List<Receipt> receipts = sendAtOnce(sent);
    post.settle();

    assertThat(subjects(Staff.address(lead)))
        .hasSize(told)
        .containsOnly("Something new is waiting");
    // one by one they name their cases, together none
    assertThat(Mailbox.of(Staff.address(lead)))
        .allMatch(
            mail ->
                receipts.stream().anyMatch(each -> mail.contains(each.reference())) == (told > 1));
  }

  @Test
  void who_is_named_in_every_case_of_a_flood_is_told_nothing() throws Exception {
    UUID lead = staff.hire("case-lead");
    UUID named = staff.hire("case-lead");
    atOnce.call(
        () -> {
          List<Receipt> receipts = sendAll(11);
          receipts.forEach(each -> cases.wallOff(each.reference(), named, Staff.lead(lead)));
          return receipts;
        });
    post.settle();

    assertThat(subjects(Staff.address(lead))).hasSize(1);
    assertThat(subjects(Staff.address(named))).isEmpty();
  }

  /** Their notices are there at the same moment. */
  private List<Receipt> sendAtOnce(int many) throws Exception {
    return atOnce.call(() -> sendAll(many));
  }

  private List<Receipt> sendAll(int many) {
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String email = UUID.randomUUID() + "@example.org";
      receipts.add(enquiries.send(Enquiries.from(email, false), Caller.visitor()));
    }
    return receipts;
  }

  private Receipt workACase(UUID lead, UUID caseworker) throws Exception {
    Receipt receipt = send(false);
    triage(receipt, lead, caseworker);
    String reference = receipt.reference();
    Caller own = Staff.caseworker(caseworker);
    cases.addNote(reference, key(), "Canary note.", own);
    cases.reply(reference, version(reference, own), key(), "Canary reply.", List.of(), own);
    post.settle();
    enquiries.answer(reference, receipt.key(), key(), "Canary answer.", List.of(), Caller.member());
    post.settle();
    cases.setDue(reference, version(reference, own), LocalDate.of(2027, 1, 1), own);
    cases.close(reference, version(reference, own), Outcome.SETTLED, own);
    enquiries.requestMyEnquiries(member, UUID.randomUUID().toString(), Caller.visitor());
    post.settle();
    return receipt;
  }

  private Receipt send(boolean workAddress) throws Exception {
    Receipt receipt = enquiries.send(Enquiries.from(member, workAddress), Caller.visitor());
    post.settle();
    return receipt;
  }

  private void triage(Receipt receipt, UUID lead, UUID caseworker) throws Exception {
    Caller by = Staff.lead(lead);
    int version = version(receipt.reference(), by);
    cases.triage(receipt.reference(), version, Category.BULLYING, Urgency.SOON, caseworker, by);
    post.settle();
  }

  private int version(String reference, Caller by) {
    return cases.enter(reference, by).version();
  }

  private static List<String> subjects(String address) throws Exception {
    return Mailbox.of(address).stream()
        .map(mail -> mail.replaceAll("(?s).*?\r?\nSubject: ([^\r\n]*).*", "$1"))
        .toList();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
