package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of a message is, and what stands in its header. */
class MailReadingTest {
  private static final String WORDS = "My rota was changed without notice.";

  @Test
  void a_plain_message_is_read_whole() {
    var mail = Sample.read("plain");

    assertThat(mail)
        .isEqualTo(
            new ReadMail(
                "<1@example.org>",
                "ann@example.org",
                java.util.List.of("branch@example.org"),
                Instant.parse("2026-11-02T21:14:00Z"),
                "Help",
                WORDS,
                java.util.List.of(),
                false,
                false,
                null));
  }

  @Test
  void a_header_that_begins_with_a_continuation_continues_nothing_and_stops_nothing() {
    String parts =
        "From: ann@example.org\r\nSubject: Help\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\n  name=x\r\n\tcharset=y\r\nContent-Type: text/plain\r\n\r\nHelp me.\r\n--b--\r\n";
    assertThat(Sample.of(parts).text()).isEqualTo("Help me.");
    assertThat(Sample.of(parts).problem()).isNull();
  }

  @Test
  void quoted_text_is_kept_whole() {
    assertThat(Sample.read("quoted").text())
        .startsWith("Thank you, Tuesday suits me.\n\nOn Mon")
        .contains("\n> Can you come on Tuesday?\n>> Or Friday?\n")
        .endsWith("The first question.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alternative", "signed", "attachment", "line-feeds-alone", "calendar"})
  void plain_text_is_preferred(String name) {
    assertThat(Sample.read(name).text()).isEqualTo(WORDS);
    assertThat(Sample.read(name).problem()).isNull();
  }

  @Test
  void plain_text_without_a_word_gives_way_to_the_page() {
    assertThat(Sample.read("alternative-without-plain-words").text()).isEqualTo(WORDS);
  }

  @Test
  void what_is_written_before_and_after_a_file_is_one_text() {
    var mail = Sample.read("text-around-a-file");

    assertThat(mail.text()).isEqualTo("Here is the rota.\n\nSent from my telephone");
    assertThat(mail.attachments()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "charset-unknown, Café at nine.",
    "charset-wrong-utf8, Café at nine.",
    "charset-wrong-latin1, Café at nine.",
    "charset-latin1, Café at nine.",
    "charset-none, Café at nine.",
    "charset-malformed-name, Café at nine.",
    "charset-utf16, Café at nine.",
    "charset-japanese, 勤務表が変わりました。",
  })
  void wrong_and_unknown_charsets_never_fail_and_stay_readable(String name, String text) {
    assertThat(Sample.read(name).text()).isEqualTo(text);
    assertThat(Sample.read(name).problem()).isNull();
  }

  @Test
  void a_message_without_an_id_has_none() {
    assertThat(Sample.read("no-message-id").messageId()).isNull();
    assertThat(Sample.read("no-message-id").text()).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @CsvSource({
    "plain, 2026-11-02T21:14:00Z",
    "date-other-zone, 2026-11-02T21:14:00Z",
    "date-over-long, 2026-11-02T21:14:00Z",
    "date-malformed,",
    "date-impossible,",
    "no-date,",
  })
  void a_date_that_cannot_be_read_is_unknown_and_stops_nothing(String name, Instant date) {
    assertThat(Sample.read(name).date()).isEqualTo(date);
    assertThat(Sample.read(name).text()).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @CsvSource({
    "subject-encoded, Café und Überstunden",
    "subject-raw-latin1, Café",
    "subject-raw-utf8, Café",
    "charset-japanese, 助けて",
    "nul-bytes, Help",
    "subject-missing,",
    "header-lines-malformed, Help",
    "mailbox-line, Help",
  })
  void a_subject_is_read_as_it_was_meant(String name, String subject) {
    assertThat(Sample.read(name).subject()).isEqualTo(subject);
  }

  @Test
  void a_subject_that_is_encoded_badly_keeps_what_can_be_read() {
    assertThat(Sample.read("subject-encoded-badly").subject())
        .startsWith("Re:Café at nine, Hi")
        .endsWith("=?utf-8?Q?open");
  }

  @Test
  void an_over_long_subject_is_cut_and_stops_nothing() {
    var mail = Sample.read("subject-over-long");

    assertThat(mail.subject()).startsWith("Help me me").hasSizeLessThanOrEqualTo(64 * 1024);
    assertThat(mail.text()).isEqualTo(WORDS);
    assertThat(mail.problem()).isNull();
  }

  @Test
  void nul_bytes_are_left_out() {
    var mail = Sample.read("nul-bytes");

    assertThat(mail.text()).isEqualTo(WORDS);
    assertThat(mail.from()).isEqualTo("ann@example.org");
  }

  @Test
  void addresses_come_without_names_and_from_every_line() {
    assertThat(Sample.read("addresses-many").to())
        .containsExactly(
            "jo@example.org",
            "branch@example.org",
            "sec@example.org",
            "lead@example.org",
            "more@example.org");
  }

  @Test
  void addresses_are_found_in_malformed_lines() {
    var mail = Sample.read("addresses-malformed");

    assertThat(mail.from()).isEqualTo("ann@example.org");
    assertThat(mail.to()).containsExactly("branch@example.org");
  }

  @Test
  void an_address_within_a_name_is_no_sender() {
    assertThat(Sample.read("address-hidden-in-a-name").from()).isEqualTo("ann@example.org");
  }

  @Test
  void undisclosed_recipients_are_nobody() {
    assertThat(Sample.read("undisclosed").to()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"boundary-missing", "inner-end-missing", "multipart-in-base64", "truncated"})
  void broken_multiparts_give_their_text_and_their_file(String name) {
    var mail = Sample.read(name);

    assertThat(mail.text()).isEqualTo(WORDS);
    assertThat(mail.attachments()).singleElement().returns("rota.pdf", ReadAttachment::name);
  }

  @Test
  void a_boundary_that_begins_like_another_is_another() {
    var mail = Sample.read("boundary-begins-another");

    assertThat(mail.text()).isEqualTo(WORDS);
    assertThat(mail.attachments()).hasSize(1);
    assertThat(mail.problem()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "truncated, CUT_SHORT",
    "truncated-in-a-header, CUT_SHORT",
    "boundary-never-comes, CUT_SHORT",
    "inner-end-missing, CUT_SHORT",
    "many-parts, TOO_MANY_PARTS",
  })
  void what_is_not_whole_says_so_and_gives_what_was_there(String name, MailProblem problem) {
    assertThat(Sample.read(name).problem()).isEqualTo(problem);
    assertThat(Sample.read(name).text()).startsWith(WORDS);
  }

  @ParameterizedTest
  @CsvSource({"empty, EMPTY", "no-message, NO_MESSAGE", "no-header, NO_MESSAGE"})
  void what_is_no_message_has_a_problem_and_nothing_else(String name, MailProblem problem) {
    assertThat(Sample.read(name)).isEqualTo(ReadMail.unreadable(problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"encoding-unknown", "type-malformed"})
  void what_is_called_by_an_unknown_name_is_read_as_text(String name) {
    assertThat(Sample.read(name).text()).isEqualTo(WORDS);
    assertThat(Sample.read(name).problem()).isNull();
  }

  @Test
  void parts_within_parts_are_opened_to_a_depth_and_then_listed() {
    assertThat(Sample.read("nested-too-deep").attachments())
        .singleElement()
        .returns("multipart/mixed", ReadAttachment::type);
  }
}
