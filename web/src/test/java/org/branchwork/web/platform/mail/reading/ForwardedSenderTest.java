package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote what a message forwards. */
class ForwardedSenderTest {

  private static final String HEAD =
      "From: Rep <rep@example.org>\r\nTo: branch@example.org\r\nReturn-Path: <rep@example.org>\r\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "FW: Help; From: Ann Sample <ann@example.net>|Sent: Monday|To: Rep|Subject: Help||Help me.; Ann Sample",
        "Help; See.|---------- Forwarded message ---------|From: Ann Sample <ann@example.net>|Date: Mon; Ann Sample",
        "Fwd: Help; Begin forwarded message:||> From: \"Ann Sample\" <ann@example.net>|> Date: Monday; Ann Sample",
        "Fw: Help; -----Original Message-----|From: Ann Sample [mailto:ann@example.net]|Sent: Monday; Ann Sample",
        "WG: Hilfe; Von: Ann Sample <ann@example.net>|Gesendet: Montag|An: Rep; Ann Sample",
        "Fwd: Help; *From:* ann@example.net|*Date:* Monday; -"
      })
  void the_sender_above_what_is_forwarded_is_found(String subject, String text, String name) {
    assertThat(inText(subject, text)).isEqualTo(new ForwardedSender(name, "ann@example.net"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Re: Help; Yes.||From: Ann <ann@example.net>|Sent: Monday",
        "Fwd: Help; From: Ann Sample|Sent: Monday",
        "Fwd: Help; From: there we went on to ann@example.net|and nothing else",
        "Fwd: Help; From: Rep <REP@example.org>|Sent: Monday",
        "Fwd: Help; Nothing at all"
      })
  void what_forwards_nothing_of_somebody_else_names_nobody(String subject, String text) {
    assertThat(inText(subject, text)).isNull();
  }

  @Test
  void the_sender_of_a_message_inside_is_found() {
    var mail =
        HEAD
            + "Subject: For you\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/plain\r\n\r\nSee.\r\n"
            + "--b\r\nContent-Type: message/rfc822\r\n\r\n"
            + "From: =?utf-8?q?Zo=C3=AB?= <zoe@example.net>\r\nSubject: Help\r\n\r\nHelp me.\r\n"
            + "--b--\r\n";

    assertThat(of(mail)).isEqualTo(new ForwardedSender("Zoë", "zoe@example.net"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Auto-Submitted: auto-generated", "X-Failed-Recipients: a@b.example"})
  void what_a_program_sent_on_names_nobody(String line) {
    var text = "Subject: Fwd: Help\r\n\r\nFrom: Ann <ann@example.net>\r\nSent: Monday\r\n";

    assertThat(of(HEAD + text)).isNotNull();
    assertThat(of(HEAD + line + "\r\n" + text)).isNull();
  }

  private static ForwardedSender inText(String subject, String text) {
    return of(HEAD + "Subject: " + subject + "\r\n\r\n" + text.replace("|", "\r\n") + "\r\n");
  }

  private static ForwardedSender of(String mail) {
    return ForwardedSender.in(MailReading.read(mail.getBytes(StandardCharsets.UTF_8))).orElse(null);
  }
}
