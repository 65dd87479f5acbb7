package org.branchwork.casework.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.branchwork.casework.api.mail.FetchedMail;
import org.branchwork.casework.api.mail.MailPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what a message is known again that came by another way. */
class MailIdentityTest {

  private static final String MAIL =
      """
      Received: from a.example by mx.example; Mon, 2 Nov 2026 10:00:01 +0000
      Delivered-To: enquiries@example.org
      Message-ID: <1@example.org>
      Date: Mon, 2 Nov 2026 10:00:00 +0000
      From: Ann <ann@example.org>
      To: enquiries@example.org
      Subject: My
       rota
      X-Spam: no

      Hello.

      It was changed.
      """;

  @ParameterizedTest
  @CsvSource({
    "enquiries@example.org\\nMessage, office@example.org\\nMessage",
    "by mx.example, by my.example",
    "X-Spam: no, X-Spam: perhaps",
    "'My\\n rota', 'My rota'",
    "'changed.\\n', 'changed.\\n\\n'",
    "'changed.\\n', 'changed.'",
    "Received, '\\nReceived'"
  })
  void the_way_it_came_makes_no_other_message(String was, String is) {
    assertThat(of(changed(was, is))).isNotNull().isEqualTo(of(MAIL));
  }

  @Test
  void lines_may_end_as_they_like() {
    assertThat(of(MAIL.replace("\n", "\r\n"))).isEqualTo(of(MAIL));
  }

  @ParameterizedTest
  @CsvSource({
    "<1@example.org>, <2@example.org>",
    "10:00:00, 10:00:02",
    "ann@, bob@",
    "To: enquiries, To: office",
    "'My\\n rota', My pay",
    "changed, cut",
    "'Subject', 'Content-Type: text/html\\nSubject'"
  })
  void other_words_of_the_sender_make_another_message(String was, String is) {
    assertThat(of(changed(was, is))).isNotEqualTo(of(MAIL));
  }

  @ParameterizedTest
  @CsvSource({"Message-ID, false", "Message-ID Date, true", "Message-ID From, true", "Date, false"})
  void without_an_id_it_takes_a_sender_and_a_date(String without, boolean none) {
    String mail = MAIL;
    for (String name : without.split(" ")) {
      mail = mail.replaceAll("(?m)^" + name + ":.*\\n", "");
    }
    assertThat(of(mail) == null).isEqualTo(none);
  }

  @Test
  void of_a_message_not_fetched_whole_the_beginning_counts() {
    String beginning = MAIL + "x".repeat(600 * 1024);
    assertThat(of(beginning + "y", false)).isEqualTo(of(beginning + "z", false));
    assertThat(of(beginning + "y", true)).isNotEqualTo(of(beginning + "z", true));
  }

  @Test
  void whatever_the_bytes_are_nothing_fails() {
    assertThat(of("")).isNull();
    assertThat(of("\r\n\r\n")).isNull();
    assertThat(of("Message-ID: <1@x>")).isNotNull();
  }

  private static String changed(String was, String is) {
    String found = was.replace("\\n", "\n");
    assertThat(MAIL).contains(found);
    return MAIL.replace(found, is.replace("\\n", "\n"));
  }

  private static String of(String mail) {
    return of(mail, true);
  }

  private static String of(String mail, boolean whole) {
    byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
    return MailIdentity.of(
        new FetchedMail("m", MailPurpose.ENQUIRIES, 1, 1, bytes.length, whole, bytes));
  }
}
