package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseDesk;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.EnquirySearch;
import org.branchwork.casework.api.MemberView;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.mail.CaseMail;
import org.branchwork.casework.api.mail.FiledMailSearch;
import org.branchwork.casework.api.mail.MailKind;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.web.platform.mail.fetching.BranchMailbox;
import org.branchwork.web.platform.mail.fetching.MailLedger;
import org.branchwork.web.platform.mail.fetching.MailboxRows;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mail to the branch, from a mailbox on a real server to its case, and that all of it adds up. */
@ExtendWith(ArquillianExtension.class)
public class MailboxIT {

  @Inject BranchMail mail;
  @Inject MailLedger ledger;
  @Inject FiledMailSearch filed;
  @Inject EnquiryDesk enquiries;
  @Inject EnquirySearch own;
  @Inject CaseDesk cases;
  @Inject Staff staff;
  @Inject Post post;
  @Inject Rows rows;
  @Inject Saboteur saboteur;

  private final String member = UUID.randomUUID() + "@example.org";

  @Test
  void a_message_becomes_an_enquiry_once_however_often_it_is_fetched() throws Exception {
    BranchMailbox mailbox = mail.mailbox(MailPurpose.ENQUIRIES);
    mail.deliver(mailbox, message("Help", "", "My rota was changed."));
    for (int turn = 0; turn < 3; turn++) {
      mail.fetch(mailbox);
      mail.settle();
    }

    assertThat(casesOf(member)).isEqualTo("1");
    assertThat(day(mailbox).received()).isEqualTo(1);
    assertThat(day(mailbox).found().filed()).isEqualTo(1);
  }

  @Test
  void messages_fetched_together_are_each_kept_byte_for_byte() throws Exception {
    BranchMailbox mailbox = mail.mailbox(MailPurpose.ENQUIRIES);
    String folded = "X-Odd:  two  blanks\n\tand a fold \n";
    String larger = "Larger than a part.\n".repeat(150_000);
    mail.deliver(
        mailbox,
        message("1", folded, "Blanks behind.  \n.\n..\n\nJosé, 5 €\n\n\n"),
        message("2", "", larger),
        message("3", "Content-Type: text/html; charset=x-none\n", "<p>Short"),
        message("4", "", ""));
    mail.fetch(mailbox);

    assertThat(kept(mailbox)).hasSize(4).isEqualTo(Mailbox.of(mailbox.user()));
  }

  @Test
  void an_answer_to_a_mail_of_the_portal_is_added_to_its_case() throws Exception {
    Receipt receipt = enquiries.send(Enquiries.from(member, false), Caller.visitor());
    post.settle();
    String acknowledged = messageId();
    BranchMailbox mailbox = mail.mailbox(MailPurpose.REPLIES);
    mail.deliver(
        mailbox,
        message(
            "Re: We have received your message",
            "In-Reply-To: " + acknowledged + "\n",
            "One thing more."));
    mail.fetch(mailbox);
    mail.settle();

    assertThat(conversation(receipt)).hasSize(2).last().isEqualTo("One thing more.");
  }

  @Test
  void a_mail_that_came_back_stands_in_the_case() throws Exception {
    Receipt receipt = enquiries.send(Enquiries.from(member, false), Caller.visitor());
    post.settle();
    String sent = messageId();
    BranchMailbox mailbox = mail.mailbox(MailPurpose.BOUNCES);
    mail.deliver(
        mailbox,
        "From: MAILER-DAEMON@example.net\nTo: messages@example.org\nSubject: Undelivered\n\n"
            + "No such user.\n\nMessage-ID: "
            + sent
            + "\n");
    mail.fetch(mailbox);
    mail.settle();

    Caller lead = Staff.lead(staff.hire("case-lead"));
    assertThat(filed.ofCase(receipt.reference(), lead))
        .extracting(CaseMail::kind)
        .containsExactly(MailKind.BOUNCE);
    assertThat(filed.marks(receipt.reference(), lead).notReceived()).isTrue();
  }

  @Test
  void a_filing_that_breaks_is_undone_whole_and_done_the_next_time() throws Exception {
    BranchMailbox mailbox = mail.mailbox(MailPurpose.ENQUIRIES);
    mail.deliver(mailbox, message("Help", "", "My rota was changed."));
    mail.fetch(mailbox);
    saboteur.arm();
    mail.settle();
    mail.settle();
    mail.settle();

    assertThat(casesOf(member)).isEqualTo("1");
    assertThat(day(mailbox).addsUp()).isTrue();
    assertThat(day(mailbox).found().filed()).isEqualTo(1);
  }

  @Test
  void one_that_cannot_be_filed_holds_up_none_that_was_read_meanwhile() throws Exception {
    BranchMailbox mailbox = mail.mailbox(MailPurpose.ENQUIRIES);
    mail.deliver(
        mailbox, message("1", "", "One"), message("2", "", "Two"), message("3", "", "Three"));
    mail.fetch(mailbox);
    saboteur.arm();
    mail.sort();
    mail.sort();

    assertThat(day(mailbox).found().filed()).isEqualTo(3);
    assertThat(casesOf(member)).isEqualTo("3");
  }

  @Test
  void a_server_that_is_away_is_told_since_when_and_until_it_is_back() throws Exception {
    BranchMailbox here = mail.mailbox(MailPurpose.ENQUIRIES);
    BranchMailbox away =
        new BranchMailbox(
            20, here.host(), 1, here.tls(), here.user(), here.password(), "INBOX", here.purpose());

    assertThatThrownBy(() -> mail.fetch(away)).isInstanceOf(MessagingException.class);
    assertThat(standing(away).failingSince()).isNotNull();
    assertThat(standing(away).failure()).contains("MailConnectException");
    mail.deliver(here, message("Help", "", "Still here."));
    mail.fetch(here);
    assertThat(standing(here).failingSince()).isNull();
    assertThat(day(here).received()).isEqualTo(1);
  }

  @Test
  void what_lies_on_the_server_is_compared_with_what_was_fetched() throws Exception {
    BranchMailbox mailbox = mail.mailbox(MailPurpose.REPLIES);
    mail.deliver(mailbox, message("1", "", "One"), message("2", "", "Two"));
    mail.fetch(mailbox);

    assertThat(standing(mailbox).onServer()).isEqualTo(2);
    assertThat(standing(mailbox).missing()).isZero();
    assertThat(standing(mailbox).gone()).isZero();
  }

  private String message(String subject, String header, String text) {
    return "From: Ann Sample <"
        + member
        + ">\nTo: branch@example.org\nSubject: "
        + subject
        + "\n"
        + header
        + "Message-ID: <"
        + UUID.randomUUID()
        + "@example.org>\n\n"
        + text
        + "\n";
  }

  /** The stored messages, in the order of their numbers. */
  private List<String> kept(BranchMailbox mailbox) {
    return Stream.of(
            rows.seen(
                    "select string_agg(encode(c.bytes, 'hex'), ' ' order by m.uid) from"
                        + " casework.raw_mail m join casework.raw_mail_content c on c.raw_mail_id ="
                        + " m.id where m.mailbox = ?",
                    mailbox.name())
                .split(" "))
        .map(bytes -> new String(HexFormat.of().parseHex(bytes), StandardCharsets.UTF_8))
        .toList();
  }

  /** Of the one mail that the portal sent to the member. */
  private String messageId() throws Exception {
    String sent = Mailbox.of(member).get(0);
    return sent.replaceAll("(?s).*?\r?\nMessage-ID: (<[^>]*>).*", "$1");
  }

  private String casesOf(String address) {
    return rows.seen("select count(*) from casework.case_file where email = ?", address);
  }

  private List<String> conversation(Receipt receipt) {
    MemberView view = own.enquiry(receipt.reference(), receipt.key(), Caller.member());
    return view.messages().stream().map(MemberView.Message::text).toList();
  }

  private MailboxRows.Standing standing(BranchMailbox mailbox) {
    return ledger.standing().stream()
        .filter(found -> found.name().equals(mailbox.name()))
        .findFirst()
        .orElseThrow();
  }

  private MailLedger.Day day(BranchMailbox mailbox) {
    return ledger.days().stream()
        .filter(day -> day.found().mailbox().equals(mailbox.name()))
        .findFirst()
        .orElseThrow();
  }
}
