package org.branchwork.web.platform.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.branchwork.casework.api.NewFile;
import org.branchwork.casework.api.mail.IncomingMail;
import org.branchwork.casework.api.mail.Invited;
import org.branchwork.casework.api.mail.SentMail;
import org.branchwork.casework.api.mail.StoredMail;
import org.branchwork.casework.api.work.MeetingKind;
import org.branchwork.web.platform.attachments.AttachmentDoor;
import org.branchwork.web.platform.mail.SentMails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What casework is told of a message: each rule with a message written for it. */
class MailUnderstandingTest {

  private static final String HEAD =
      "From: Ann Sample <ann@example.org>\r\nTo: branch@example.org\r\nSubject: Help\r\n"
          + "Return-Path: <ann@example.org>\r\nMIME-Version: 1.0\r\n";
  private static final String OWN = "<00000000-0000-4000-8000-000000000009@example.org>";

  private final List<String> asked = new ArrayList<>();

  @Test
  void the_words_and_their_sender_are_told() {
    IncomingMail mail = read(HEAD + "\r\nMy rota was changed.\r\n");

    assertThat(mail.from()).isEqualTo("ann@example.org");
    assertThat(mail.fromName()).isEqualTo("Ann Sample");
    assertThat(mail.recipients()).containsExactly("branch@example.org");
    assertThat(mail.subject()).isEqualTo("Help");
    assertThat(mail.text()).isEqualTo("My rota was changed.");
    assertThat(mail.remarks()).isEmpty();
    assertThat(mail.readable()).isTrue();
    assertThat(mail.automatic()).isFalse();
  }

  @Test
  void what_is_quoted_stays_in_the_whole_text_and_not_in_the_new_one() {
    IncomingMail mail = read(HEAD + "\r\nYes.\r\n\r\nOn Monday Branch wrote:\r\n> Can you?\r\n");

    assertThat(mail.newText()).isEqualTo("Yes.");
    assertThat(mail.brought().quoted()).isEqualTo("On Monday Branch wrote:\n> Can you?");
    assertThat(mail.text()).contains("> Can you?");
  }

  @Test
  void what_is_forwarded_is_part_of_what_is_said() {
    String text = "See this.\r\n\r\nFrom: Manager\r\nSent: Monday\r\n\r\nYou are dismissed.";
    IncomingMail mail = read(HEAD.replace("Help", "Fwd: Help") + "\r\n" + text);

    assertThat(mail.newText()).contains("You are dismissed.");
    assertThat(mail.brought().quoted()).isNull();
  }

  @Test
  void a_file_is_taken_in_by_its_content_and_what_is_refused_is_told_by_its_name() {
    IncomingMail mail =
        read(
            parts(
                file("rota.txt", "text/plain", "early, late"),
                file("run.exe", "application/octet-stream", "MZ\0\0\1\2"),
                file("page.txt", "text/plain", "<html><script>x</script>")));

    assertThat(mail.files()).extracting(NewFile::name).containsExactly("rota.txt");
    assertThat(mail.remarks())
        .singleElement()
        .asString()
        .startsWith("Not taken over")
        .contains("run.exe (a kind of file")
        .contains("page.txt (a kind of file");
  }

  @Test
  void of_more_files_than_may_be_the_rest_is_told() {
    String[] many = new String[12];
    for (int i = 0; i < many.length; i++) {
      many[i] = file("file" + i + ".txt", "text/plain", "page " + i);
    }
    IncomingMail mail = read(parts(many));

    assertThat(mail.files()).hasSize(AttachmentDoor.MOST_FILES);
    assertThat(mail.remarks()).singleElement().asString().contains("file10.txt", "file11.txt");
  }

  @ParameterizedTest
  @CsvSource({"99, 1", "100, 0"})
  void a_hundred_files_are_looked_at_and_no_more(int refused, int taken) {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < refused; i++) {
      many.add(file("run" + i + ".exe", "application/octet-stream", "MZ\0\0\1\2"));
    }
    many.add(file("rota.txt", "text/plain", "early, late"));
    IncomingMail mail = read(parts(many.toArray(String[]::new)));

    assertThat(mail.files()).hasSize(taken);
    assertThat(mail.remarks()).singleElement().asString().startsWith("Not taken over");
  }

  @Test
  void a_file_that_is_too_large_is_left_out_and_the_words_stay() {
    String large = "a line of a large file\n".repeat(500_000);
    IncomingMail mail = read(parts(file("large.txt", "text/plain", large)));

    assertThat(mail.text()).isEqualTo("Here they are.");
    assertThat(mail.files()).isEmpty();
    assertThat(mail.remarks()).singleElement().asString().contains("large.txt (larger than 10 MB)");
  }

  @Test
  void an_invitation_is_told_as_a_plain_fact() {
    String calendar =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Hearing\nDTSTART:20261212T100000Z\n"
            + "END:VEVENT\nEND:VCALENDAR\n";
    IncomingMail mail = read(parts(file("invite.ics", "text/calendar", calendar)));

    assertThat(mail.remarks())
        .containsExactly(
            "A calendar invitation came with this mail: Hearing, Saturday 12 December 2026 at"
                + " 10:00. If it is a hearing, enter its date.");
    assertThat(mail.files()).extracting(NewFile::name).containsExactly("invite.ics");
    assertThat(mail.brought().invited())
        .isEqualTo(new Invited(MeetingKind.OTHER, LocalDate.of(2026, 12, 12), LocalTime.of(10, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "Disciplinary hearing, DISCIPLINARY",
    "GRIEVANCE MEETING, GRIEVANCE",
    "Appeal against disciplinary, APPEAL",
    "Absence review, SICKNESS_REVIEW",
    "Tribunal: preliminary hearing, TRIBUNAL",
    "Disciplinary and grievance, OTHER",
    "Appealing lunch, APPEAL",
    "Hearing, OTHER"
  })
  void an_invitation_is_offered_as_the_meeting_that_its_words_name(
      String summary, MeetingKind kind) {
    IncomingMail mail = read(parts(file("meet", "text/calendar", calendar(summary, ""))));

    assertThat(mail.brought().invited()).extracting(Invited::kind).isEqualTo(kind);
    assertThat(mail.files()).extracting(NewFile::name).containsExactly("meet.ics");
  }

  @Test
  void a_meeting_that_was_cancelled_is_told_and_not_offered() {
    IncomingMail mail =
        read(parts(file("c.ics", "text/calendar", calendar("Hearing", "STATUS:CANCELLED\n"))));

    assertThat(mail.remarks())
        .containsExactly(
            "A calendar entry came with this mail: this meeting was cancelled: Hearing, Saturday"
                + " 12 December 2026 at 10:00.");
    assertThat(mail.brought().invited()).isNull();
    assertThat(mail.files()).extracting(NewFile::name).containsExactly("c.ics");
  }

  @ParameterizedTest
  @CsvSource({"19991231, false", "20000101, true", "20991231, true", "21000101, false"})
  void an_invitation_to_another_age_is_told_and_not_offered(String day, boolean offered) {
    String calendar = calendar("Hearing", "").replace("20261212", day);
    IncomingMail mail = read(parts(file("c.ics", "text/calendar", calendar)));

    assertThat(mail.brought().invited() != null).isEqualTo(offered);
    assertThat(mail.remarks()).hasSize(1);
  }

  private static String calendar(String summary, String more) {
    return "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:"
        + summary
        + "\nDTSTART:20261212T100000Z\n"
        + more
        + "END:VEVENT\nEND:VCALENDAR\n";
  }

  @Test
  void a_nested_message_without_a_name_is_kept_as_a_message() {
    String inner =
        "From: boss@example.net\r\nSubject: You\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\n\r\nCome at once.\r\n";
    IncomingMail mail = read(parts("Content-Type: message/rfc822\r\n\r\n" + inner));

    assertThat(mail.files()).extracting(NewFile::name).containsExactly("message.eml");
  }

  @Test
  void a_text_longer_than_a_case_holds_is_cut_and_told() {
    IncomingMail mail = read(HEAD + "\r\n" + "All the words. ".repeat(2_000));

    assertThat(mail.text()).hasSize(16_000);
    assertThat(mail.remarks()).containsExactly("The text goes on in the mail as it came in.");
  }

  @Test
  void a_mail_without_text_says_so() {
    assertThat(read(HEAD + "\r\n").remarks()).containsExactly("This mail had no text.");
  }

  @Test
  void what_is_no_message_is_not_readable() {
    assertThat(read("").readable()).isFalse();
    assertThat(read("just words").readable()).isFalse();
  }

  @Test
  void what_a_mail_answers_is_looked_up_by_its_references() {
    IncomingMail mail = read(HEAD + "In-Reply-To: " + OWN + "\r\n\r\nYes.\r\n");

    assertThat(asked).containsExactly(OWN);
    assertThat(mail.sent()).extracting(SentMail::reference).containsExactly("EQ-0123-45CW");
  }

  @Test
  void what_came_back_is_known_by_the_copy_in_it_and_not_by_what_it_answers() {
    IncomingMail mail =
        read(
            "From: MAILER-DAEMON@example.net\r\nTo: messages@example.org\r\nReturn-Path: <>\r\n"
                + "Subject: Undelivered\r\nIn-Reply-To: <else@example.net>\r\n\r\nNo such user.\r\n\r\n"
                + "Message-ID: "
                + OWN
                + "\r\nSubject: There is a message for you\r\n");

    assertThat(mail.bounce()).isTrue();
    assertThat(asked).containsExactly(OWN);
    assertThat(mail.sent()).hasSize(1);
  }

  private static String parts(String... parts) {
    StringBuilder mail =
        new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
    mail.append("--b\r\nContent-Type: text/plain\r\n\r\nHere they are.\r\n");
    for (String part : parts) {
      mail.append("--b\r\n").append(part).append("\r\n");
    }
    return mail.append("--b--\r\n").toString();
  }

  private static String file(String name, String type, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return "Content-Type: "
        + type
        + "\r\nContent-Disposition: attachment; filename="
        + name
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(bytes);
  }

  private IncomingMail read(String bytes) {
    return understanding().of(new StoredMail(1, true, bytes.getBytes(StandardCharsets.UTF_8)));
  }

  private MailUnderstanding understanding() {
    SentMails sent =
        new SentMails() {
          @Override
          public List<SentMail> find(List<String> ids) {
            asked.addAll(ids);
            return ids.contains(OWN)
                ? List.of(new SentMail("EQ-0123-45CW", true, Instant.EPOCH, null))
                : List.of();
          }
        };
    try {
      return new MailUnderstanding(sent, new AttachmentDoor());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
