package org.branchwork.web.platform.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes with a message: nothing is dropped, and everything has the name it was given. */
class AttachedFilesTest {
  private static final String ROTA = "%PDF-1.4 rota";

  @ParameterizedTest
  @CsvSource({
    "attachment, rota.pdf",
    "name-rfc2231, Dienst plan €.pdf",
    "name-rfc2231-pieces, Beschwérde long name.pdf",
    "name-base64, Überstunden.pdf",
    "name-only-in-type, Übersicht.pdf",
    "name-raw-latin1, Prüfung.pdf",
    "name-unquoted-with-spaces, my rota.pdf",
    "no-name,",
  })
  void a_file_has_the_name_that_its_sender_gave_it_or_none(String sample, String name)
      throws IOException {
    var file = Sample.read(sample).attachments().get(0);

    assertThat(file.name()).isEqualTo(name);
    assertThat(file.type()).isEqualTo("application/pdf");
    assertThat(file.bytes()).isEqualTo(ROTA.length());
    assertThat(file.open().readAllBytes()).isEqualTo(ROTA.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void files_of_one_name_are_both_there() {
    assertThat(Sample.read("duplicate-names").attachments())
        .extracting(ReadAttachment::name, ReadAttachment::bytes)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("rota.pdf", 13L),
            org.assertj.core.groups.Tuple.tuple("rota.pdf", 19L));
  }

  @Test
  void a_name_leads_to_no_directory() {
    assertThat(names("name-with-path")).containsExactly("rota.pdf", "passwd", null);
  }

  @Test
  void a_name_hides_nothing_by_unseen_characters() {
    assertThat(names("name-turned-round")).containsExactly("rotafdp.exe");
  }

  @Test
  void a_very_long_name_keeps_its_ending() {
    assertThat(names("name-very-long").get(0)).hasSize(200).endsWith("rr.pdf");
  }

  @Test
  void a_message_within_a_message_is_one_file_and_speaks_not_for_it() {
    var mail = Sample.read("nested-message");

    assertThat(mail.text()).doesNotContain("Sunday");
    assertThat(mail.from()).isEqualTo("ann@example.org");
    assertThat(mail.attachments())
        .extracting(ReadAttachment::type)
        .containsOnly("message/rfc822")
        .hasSize(2);
    assertThat(names("nested-message")).containsExactly(null, "Your rota.eml");
  }

  @Test
  void the_messages_of_a_digest_are_files() {
    assertThat(Sample.read("digest").attachments())
        .extracting(ReadAttachment::type)
        .containsExactly("message/rfc822", "message/rfc822");
  }

  @ParameterizedTest
  @CsvSource({"calendar, invite.ics", "calendar-alone,"})
  void a_calendar_is_a_file(String sample, String name) {
    var file = Sample.read(sample).attachments().get(0);

    assertThat(file.type()).isEqualTo("text/calendar");
    assertThat(file.name()).isEqualTo(name);
  }

  @Test
  void a_message_that_is_nothing_but_a_file_has_no_text() {
    assertThat(Sample.read("calendar-alone").text()).isNull();
  }

  @Test
  void a_picture_within_the_text_is_a_file() {
    assertThat(names("inline-picture")).containsExactly("logo.png");
  }

  @Test
  void a_text_with_a_name_is_a_file() {
    assertThat(names("text-file")).containsExactly("notes.txt");
    assertThat(Sample.read("text-file").text()).doesNotContain("Notes");
  }

  @Test
  void broken_base64_gives_what_can_be_made_of_it() throws IOException {
    var file = Sample.read("base64-broken").attachments().get(0);

    assertThat(new String(file.open().readAllBytes(), StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-1.4 rota".substring(0, 12));
  }

  @Test
  void uuencoded_files_are_listed_and_the_text_keeps_them() {
    var mail = Sample.read("uuencoded");

    assertThat(mail.text()).startsWith("Here it is.").contains("begin 644").endsWith("Ann");
    assertThat(mail.attachments()).singleElement().returns("rota.txt", ReadAttachment::name);
    assertThat(content(mail.attachments().get(0)))
        .isEqualTo("My rota was changed without notice, all of it by Monday.");
  }

  @Test
  void the_files_of_a_winmail_dat_are_listed_beside_it() {
    assertThat(names("winmail"))
        .containsExactly("winmail.dat", "Rota of November.pdf", "notes.txt");
    assertThat(content(Sample.read("winmail").attachments().get(1))).isEqualTo(ROTA);
  }

  @Test
  void a_broken_winmail_dat_is_a_file_like_any_other() {
    assertThat(names("winmail-broken")).containsExactly("winmail.dat");
    assertThat(Sample.read("winmail-broken").text()).isNotBlank();
  }

  private static List<String> names(String sample) {
    return Sample.read(sample).attachments().stream().map(ReadAttachment::name).toList();
  }

  private static String content(ReadAttachment file) {
    try {
      return new String(file.open().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
