package org.branchwork.web.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Properties;
import org.branchwork.web.platform.outbox.DeliveryRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterMessageTest {

  @Test
  void a_message_says_that_no_person_wrote_it() throws Exception {
    MimeMessage message = message("ann@example.org");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    assertThat(message.getHeader("X-Branchwork-Loop")).containsExactly("example.org");
  }

  @Test
  void the_message_id_and_the_date_are_the_letters_own() throws Exception {
    MimeMessage message = message("ann@example.org");
    assertThat(message.getMessageID()).isEqualTo("<0000-1@example.org>");
    assertThat(message.getSentDate()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
  }

  @Test
  void a_message_is_one_plain_text_in_utf_8() throws Exception {
    MimeMessage message = message("ann@example.org");
    assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat((String) message.getContent()).contains("here – privately");
    assertThat(message.getFrom())
        .extracting(Object::toString)
        .containsExactly("Messages <messages@example.org>");
  }

  @Test
  void an_answer_goes_to_the_address_of_the_case_and_without_one_nowhere_else() throws Exception {
    Letter plain = MailRoom.letterTo("ann@example.org");
    Letter answered =
        new Letter(
            plain.messageId(),
            plain.at(),
            plain.to(),
            plain.subject(),
            plain.text(),
            "eq-0123-45cw.0123456789abcdef0123@replies.example.org",
            plain.envelope());

    assertThat(message(plain).getHeader("Reply-To")).isNull();
    assertThat(message(answered).getHeader("Reply-To")).containsExactly(answered.replyTo());
  }

  @ParameterizedTest
  @CsvSource({
    "ann@example.org, ann@example.org",
    "a.b+c@mail.example.org, a.b+c@mail.example.org",
    "ann@büro.example, ann@xn--bro-hoa.example",
    "o'neil@example.org, o'neil@example.org"
  })
  void a_bare_address_gets_the_message(String typed, String written) throws Exception {
    assertThat(message(typed.replace("''", "'")).getRecipients(RecipientType.TO))
        .extracting(Object::toString)
        .containsExactly(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@example.org",
        "ann@",
        "ann@example.org\r\nBcc: all@example.org",
        "ann@example.org\nBcc: all@example.org",
        "ann@example.org,bob@example.org",
        "ann@example.org;bob@example.org",
        "Ann <ann@example.org>",
        "ann @example.org",
        "\"a b\"@example.org",
        "ann@exa\u0000mple.org"
      })
  void anything_else_is_refused_for_good(String typed) {
    assertThatThrownBy(() -> message(typed)).isInstanceOf(DeliveryRefused.class);
  }

  private static MimeMessage message(String to) throws MessagingException {
    return message(MailRoom.letterTo(to));
  }

  private static MimeMessage message(Letter letter) throws MessagingException {
    MailSettings settings = MailRoom.settings(null, null);
    Session session = Session.getInstance(new Properties());
    return LetterMessage.of(letter, settings.from(), session);
  }
}
