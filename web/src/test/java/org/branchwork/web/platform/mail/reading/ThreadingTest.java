package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a message belongs, as its header tells. */
class ThreadingTest {

  @Test
  void what_is_answered_directly_comes_first_and_then_the_thread_from_its_end() {
    var read =
        read("References: <1@a> <2@a>\r\n <3@a>\r\nIn-Reply-To: Your message <2@a> of Monday\r\n");

    assertThat(read.answered()).containsExactly("<2@a>", "<3@a>", "<1@a>");
  }

  @Test
  void every_address_on_its_way_here_counts() {
    var read =
        read(
            "To: Branch <one@example.org>, two@example.org\r\nCc: three@example.org\r\n"
                + "Delivered-To: four@example.org\r\nX-Original-To: five@example.org\r\n"
                + "Bcc: six@example.org\r\n");

    assertThat(read.recipients())
        .containsExactly(
            "one@example.org",
            "two@example.org",
            "three@example.org",
            "four@example.org",
            "five@example.org");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Ann Sample <ann@example.org> | Ann Sample",
        "\"Sample, Ann\" <ann@example.org> | Sample, Ann",
        "=?UTF-8?Q?Zo=C3=AB?= Sample <ann@example.org> | Zoë Sample",
        "=?iso-8859-1?Q?\"Zo=EB\"?= <ann@example.org> | \"Zoë\"",
        "ann@example.org (Ann) | Ann",
        "ann@example.org | -",
        "<> | -"
      })
  void a_sender_is_called_as_the_header_says(String from, String name) {
    assertThat(read("From: " + from + "\r\n").fromName()).isEqualTo(name);
  }

  @Test
  void what_is_no_message_belongs_nowhere() {
    assertThat(MailReading.thread(new byte[0])).isEqualTo(ReadThread.NONE);
  }

  private static ReadThread read(String header) {
    return MailReading.thread((header + "\r\nHello").getBytes(StandardCharsets.UTF_8));
  }
}
