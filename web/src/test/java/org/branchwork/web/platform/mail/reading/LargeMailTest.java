package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large and monstrous messages are read in bounded time; the launcher's tests bound the memory. */
class LargeMailTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final String HEAD = "From: ann@example.org\r\nSubject: Help\r\n";

  @Test
  void a_file_of_25_megabytes_is_listed_whole_and_the_text_is_there() {
    var file = Base64.getMimeEncoder().encodeToString(new byte[25 * MEGABYTE]);
    var mail =
        inTime(
            HEAD
                + "Content-Type: multipart/mixed; boundary=edge\r\n\r\n--edge\r\n\r\nHere it is.\r\n"
                + "--edge\r\nContent-Type: video/mp4; name=a.mp4\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + file
                + "\r\n--edge--\r\n");

    assertThat(mail.text()).isEqualTo("Here it is.");
    assertThat(mail.attachments()).singleElement().returns(25L * MEGABYTE, ReadAttachment::bytes);
    assertThat(mail.problem()).isNull();
  }

  @Test
  void a_text_longer_than_is_shown_gives_its_beginning_and_says_so() {
    var mail = inTime(HEAD + "\r\n" + "My rota was changed.\r\n".repeat(MEGABYTE));

    assertThat(mail.text()).startsWith("My rota was changed.\nMy rota").hasSizeLessThan(2_000_001);
    assertThat(mail.problem()).isEqualTo(MailProblem.TEXT_TOO_LONG);
  }

  @Test
  void the_beginning_of_what_is_longer_than_is_read_says_so() {
    var source = HEAD + "\r\nHere it is.\r\n";
    var mail = MailReading.readBeginning(source.getBytes(StandardCharsets.US_ASCII));

    assertThat(mail.text()).isEqualTo("Here it is.");
    assertThat(mail.problem()).isEqualTo(MailProblem.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Long: |a",
        "X-Folded:|\r\n a",
        "To: |a@b, ",
        "To: |(",
        "To: |\"<",
        "From: |<",
        "Subject: |=?",
        "Subject: |=?utf-8?q?a?= ",
        "Date: |1",
        "Content-Type: text/plain|; a=\"",
        "Content-Type: text/plain; name|*1*=%41; name",
        "Content-Type: text/html\r\n\r\n|<div>",
        "Content-Type: text/html\r\n\r\n|<a href=x>",
        "Content-Type: text/html\r\n\r\n|<table><b>",
        "Content-Type: text/html\r\n\r\n|&",
        "Content-Type: text/html\r\n\r\n|data:a/b;base64,",
        "Content-Type: text/html\r\n\r\n|<p><blockquote>",
        "Content-Type: multipart/mixed; boundary=a\r\n\r\n|--a\r\n",
        "Content-Type: multipart/mixed\r\n\r\n|--\r\n",
        "\r\n|begin 644 a\r\n",
        "\r\n|\0",
      })
  void a_trap_repeated_for_megabytes_is_read_in_time(String trap) {
    var parts = trap.split("\\|", 2);
    int times = 2 * MEGABYTE / parts[1].length();

    inTime("Return-Path: <a@b.example>\r\n" + parts[0] + parts[1].repeat(times));
  }

  private static ReadMail inTime(String source) {
    var bytes = source.getBytes(StandardCharsets.ISO_8859_1);
    var began = Spent.now();
    var mail = MailReading.read(bytes);
    assertThat(began.since()).isLessThan(LONGEST);
    assertThat(mail.problem()).isNotEqualTo(MailProblem.UNREADABLE);
    return mail;
  }

  @Test
  void a_whole_mailbox_line_of_nothing_is_no_message() {
    var nothing = new byte[25 * MEGABYTE];
    Arrays.fill(nothing, (byte) 'a');

    assertThat(MailReading.read(nothing).problem()).isEqualTo(MailProblem.NO_MESSAGE);
  }
}
