package org.branchwork.web.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Set;
import org.branchwork.web.platform.mail.MailSettings.Smtp;
import org.branchwork.web.platform.mail.MailSettings.Tls;
import org.branchwork.web.platform.outbox.DeliveryRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpWayTest {

  private static final Letter LETTER = MailRoom.letterTo("ann@example.org");

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  /** The server here takes no mail without a sender. */
  @ParameterizedTest
  @EnumSource
  void a_letter_arrives_once_as_it_was_written(Letter.Envelope envelope) throws Exception {
    Letter letter = MailRoom.letterTo("ann@example.org", envelope);
    MailState state = way(mail.getSmtp().getPort()).send(letter);

    assertThat(state).isEqualTo(MailState.SENT);
    assertThat(mail.getReceivedMessages()).hasSize(1);
    MimeMessage message = mail.getReceivedMessages()[0];
    assertThat(message.getMessageID()).isEqualTo("<0000-1@example.org>");
    assertThat(message.getSubject()).isEqualTo("There is a message for you");
    assertThat((String) message.getContent()).contains("here – privately");
  }

  @ParameterizedTest
  @CsvSource({"RCPT, 550 no such mailbox", "RCPT, 553 not here", "RCPT, 501 what"})
  void an_address_refused_for_good_is_not_tried_again(String command, String answer)
      throws Exception {
    try (var server = new ScriptedSmtp()) {
      server.answer(command, answer);
      assertThatThrownBy(() -> way(server.port()).send(LETTER)).isInstanceOf(DeliveryRefused.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HELLO, 421 busy",
    "HELLO, drop",
    "EHLO, drop",
    "MAIL, 451 later",
    "RCPT, 450 greylisted",
    "RCPT, 452 full",
    "RCPT, drop",
    "., 451 later",
    "., drop"
  })
  void anything_that_may_pass_is_left_for_another_try(String command, String answer)
      throws Exception {
    try (var server = new ScriptedSmtp()) {
      server.answer(command, answer);
      assertThatThrownBy(() -> way(server.port()).send(LETTER))
          .isInstanceOf(MessagingException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HELLO", "EHLO", "MAIL", "RCPT", "."})
  void a_server_that_falls_silent_is_left_and_tried_again_later(String command) throws Exception {
    try (var server = new ScriptedSmtp()) {
      server.answer(command, "hang");
      assertThatThrownBy(() -> impatient(server.port()).send(LETTER))
          .isInstanceOf(MessagingException.class)
          .isNotInstanceOf(DeliveryRefused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hang", "drop", "500 what", "421 going down"})
  void a_mail_that_was_taken_is_sent_however_the_server_says_goodbye(String farewell)
      throws Exception {
    try (var server = new ScriptedSmtp()) {
      server.answer("QUIT", farewell);
      assertThat(impatient(server.port()).send(LETTER)).isEqualTo(MailState.SENT);
    }
  }

  @ParameterizedTest
  @CsvSource({"BRANCH, <messages@example.org>", "NOBODY, <>"})
  void only_what_somebody_had_sent_comes_back_to_the_branch(Letter.Envelope envelope, String sender)
      throws Exception {
    try (var server = new ScriptedSmtp()) {
      way(server.port()).send(MailRoom.letterTo("ann@example.org", envelope));
      assertThat(server.senders()).containsExactly(sender);
    }
  }

  @ParameterizedTest
  @CsvSource({"RCPT, 550 no such mailbox, true", "MAIL, 451 later, false", "., 451 later, false"})
  void what_is_refused_without_a_sender_is_tried_with_one_and_then_counts_as_refused(
      String command, String answer, boolean forGood) throws Exception {
    try (var server = new ScriptedSmtp()) {
      server.answer(command, answer);
      Letter letter = MailRoom.letterTo("ann@example.org", Letter.Envelope.NOBODY);
      assertThatThrownBy(() -> way(server.port()).send(letter))
          .isInstanceOf(forGood ? DeliveryRefused.class : MessagingException.class);
      assertThat(server.senders()).containsExactly("<>", "<messages@example.org>");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_the_portal_sends_by_itself_names_no_sender(MailTemplate template) {
    boolean byHand =
        Set.of(
                MailTemplate.REPLY,
                MailTemplate.REFERRAL,
                MailTemplate.ACCOUNT_LINK,
                MailTemplate.PAYEE_ACCOUNT)
            .contains(template);
    assertThat(template.envelope())
        .isEqualTo(byHand ? Letter.Envelope.BRANCH : Letter.Envelope.NOBODY);
  }

  @Test
  void the_greeting_tells_the_senders_domain_and_not_the_machine() throws Exception {
    way(mail.getSmtp().getPort()).send(LETTER);
    String received = String.join(" ", mail.getReceivedMessages()[0].getHeader("Received"));
    assertThat(received).contains("example.org");
  }

  @Test
  void a_server_that_cannot_turn_to_tls_gets_nothing() throws Exception {
    try (var server = new ScriptedSmtp()) {
      var smtp = new Smtp("127.0.0.1", server.port(), Tls.STARTTLS, null, null);
      var way = new SmtpWay(MailRoom.settings(null, null), smtp);
      assertThatThrownBy(() -> way.send(LETTER)).isInstanceOf(MessagingException.class);
      assertThat(server.messages()).isEmpty();
    }
  }

  private static SmtpWay impatient(int port) {
    MailSettings settings = MailRoom.settings(null, port);
    return new SmtpWay(settings, settings.smtp().orElseThrow(), Duration.ofMillis(300));
  }

  private static SmtpWay way(int port) {
    MailSettings settings = MailRoom.settings(null, port);
    return new SmtpWay(settings, settings.smtp().orElseThrow());
  }
}
