package org.branchwork.web.inserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.EnquiryDesk;
import org.branchwork.casework.api.Receipt;
import org.branchwork.casework.api.mail.MailPurpose;
import org.branchwork.web.inserver.Asking.Field;
import org.branchwork.web.platform.mail.fetching.BranchMailbox;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a mail brings, as the pages show it, and what is done with it by one button. */
@ExtendWith(ArquillianExtension.class)
public class MailPagesIT {

  private static final String CALENDAR =
      "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:Grievance meeting\n"
          + "DTSTART:20270302T100000Z\nEND:VEVENT\nEND:VCALENDAR\n";

  @Inject BranchMail mail;
  @Inject Staff staff;
  @Inject EnquiryDesk enquiries;
  @Inject Post post;
  @Inject Rows rows;
  @ArquillianResource URL portal;

  private final String member = UUID.randomUUID() + "@example.org";
  private Asking asking;
  private String lead;

  @BeforeEach
  void signIn() throws Exception {
    asking = new Asking(portal);
    lead = staff.signIn(staff.hire("case-lead"));
  }

  @Test
  void what_is_quoted_is_folded_on_the_page_of_the_case_and_on_the_members_own() throws Exception {
    Receipt receipt = enquiries.send(Enquiries.from(member, false), Caller.visitor());
    arrive(
        MailPurpose.ENQUIRIES,
        head(receipt.reference()) + "\nYes.\n\nOn Monday Branch wrote:\n> quokkaquote?\n");

    String summary = "The whole message, with what it quotes</summary>";
    assertThat(get("/portal/cases/" + receipt.reference())).contains(summary, "quokkaquote?");
    assertThat(get("/enquiry/" + receipt.reference() + "?key=" + receipt.key()))
        .contains(summary, "quokkaquote?");
  }

  @Test
  void an_invitation_leads_to_the_form_with_kind_day_and_time_filled_in() throws Exception {
    arrive(MailPurpose.ENQUIRIES, withCalendar(CALENDAR));
    String path = "/portal/cases/" + caseOf(member);
    String page = get(path);

    assertThat(page).contains("invite.ics", "Enter this as a meeting");
    String href = page.replaceAll("(?s).*href=\"([^\"]*/work[?][^\"]*)\".*", "$1");
    String form = get(href.replace("&amp;", "&").replaceAll("#.*", ""));
    assertThat(form)
        .containsPattern("value=\"GRIEVANCE\"[^>]*selected")
        .contains("value=\"2\"", "value=\"3\"", "value=\"2027\"", "value=\"10:00\"");
    assertThat(
            rows.seen(
                "select count(*) from casework.meeting t join casework.case_file c"
                    + " on c.id = t.case_id where c.email = ?",
                member))
        .isEqualTo("0");
  }

  @Test
  void a_cancelled_meeting_is_told_without_a_link() throws Exception {
    arrive(MailPurpose.ENQUIRIES, withCalendar(CALENDAR.replace("REQUEST", "CANCEL")));

    assertThat(get("/portal/cases/" + caseOf(member)))
        .contains("this meeting was cancelled: Grievance meeting, Tuesday 2 March 2027")
        .doesNotContain("Enter this as a meeting");
  }

  @Test
  void who_wrote_what_was_forwarded_is_made_the_enquirer_by_a_button() throws Exception {
    String inner = UUID.randomUUID() + "@example.net";
    arrive(
        MailPurpose.ENQUIRIES,
        head("Fwd: Help") + "\nFrom: Ann Inner <" + inner + ">\nSent: Monday\n\nHelp me.\n");
    String path = "/portal/cases/" + caseOf(member);

    // whoever forwarded it has the acknowledgement by then
    post.settle();
    assertThat(get(path)).contains("Forwarded; the message inside came from Ann Inner");
    HttpResponse<String> done = press(path + "/mail", "enquirer", "enquirer");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    post.settle();
    assertThat(get(path)).contains(inner).doesNotContain("the message inside came from");
    assertThat(Mailbox.of(inner)).isEmpty();
  }

  @Test
  void an_answer_under_another_subject_is_opened_as_a_case_linked_with_the_other()
      throws Exception {
    Receipt receipt = enquiries.send(Enquiries.from(member, false), Caller.visitor());
    post.settle();
    String sent = Mailbox.of(member).get(0);
    String id = sent.replaceAll("(?s).*?\r?\nMessage-ID: (<[^>]*>).*", "$1");
    String subject = "Quokka " + UUID.randomUUID();
    arrive(MailPurpose.REPLIES, head(subject) + "In-Reply-To: " + id + "\n\nHe shouts.\n");

    String list = get("/portal/cases/mail");
    assertThat(list).contains(subject, "linked with " + receipt.reference());
    HttpResponse<String> done =
        press("/portal/cases/mail", "linked with " + receipt.reference(), "linked");
    assertThat(done.headers().firstValue("Location")).contains("/portal/cases/mail?done=linked");
    assertThat(get("/portal/cases/" + receipt.reference())).contains("linked this case with");
  }

  @Test
  void who_sent_what_is_too_large_is_told_once_and_a_program_is_not() throws Exception {
    mail.storeBeginning(mail.mailbox(MailPurpose.ENQUIRIES), head("Photos") + "\nSee attached.\n");
    String program = UUID.randomUUID() + "@example.org";
    mail.storeBeginning(
        mail.mailbox(MailPurpose.ENQUIRIES),
        "Auto-Submitted: auto-generated\n" + head("Log").replace(member, program) + "\nLog.\n");
    mail.settle();
    post.settle();
    post.settle();

    assertThat(Mailbox.of(member))
        .singleElement()
        .asString()
        .contains("Subject: Your message was too large", "Auto-Submitted: auto-generated")
        .contains("X-Branchwork-Loop: ", "/contact");
    assertThat(Mailbox.of(program)).isEmpty();
  }

  private void arrive(MailPurpose purpose, String message) throws Exception {
    BranchMailbox mailbox = mail.mailbox(purpose);
    mail.deliver(mailbox, message);
    mail.fetch(mailbox);
    mail.settle();
  }

  private String head(String subject) {
    return "From: Ann Sample <"
        + member
        + ">\nTo: branch@example.org\nSubject: "
        + subject
        + "\nMessage-ID: <"
        + UUID.randomUUID()
        + "@example.org>\n";
  }

  private String withCalendar(String calendar) {
    return head("Meeting")
        + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        + "--b\nContent-Type: text/plain\n\nThey sent me this.\n"
        + "--b\nContent-Type: text/calendar; name=invite.ics\n\n"
        + calendar
        + "--b--\n";
  }

  private String caseOf(String address) {
    return rows.seen("select reference from casework.case_file where email = ?", address);
  }

  private String get(String path) throws Exception {
    return asking.get(path, lead).body();
  }

  /** Presses a button of the form in which some text stands. */
  private HttpResponse<String> press(String path, String mark, String button) throws Exception {
    List<Field> form = new ArrayList<>(Asking.hidden(get(path), mark));
    form.add(new Field("do", button));
    return asking.post(path, lead, form, Map.of());
  }
}
