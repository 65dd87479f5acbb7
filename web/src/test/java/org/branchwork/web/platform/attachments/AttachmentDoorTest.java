package org.branchwork.web.platform.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttachmentDoorTest {

  private final AttachmentDoor door = door();

  @ParameterizedTest(name = "{0} with {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "letter.pdf | %PDF-1.7 | application/pdf",
        "LETTER.PDF | %PDF-1.7 | application/pdf",
        "note.txt | They cut my hours. | text/plain",
        "note.txt | a | text/plain",
        "note.txt | Lön och årsledighet 🙂 | text/plain",
        "letter.rtf | {\\rtf1 hello} | application/rtf",
        "mail.eml | From: a@example.org~To: b@example.org~Subject: x~~hi | message/rfc822",
        "mail.eml | From: a@example.org~To: b@example.org~Content-Type: text/html~~<html>hi |"
            + " message/rfc822",
        "meet.ics | BEGIN:VCALENDAR~BEGIN:VEVENT~END:VEVENT~END:VCALENDAR | text/calendar",
        "meet.ics | BEGIN:VCALENDAR~X-ALT-DESC;FMTTYPE=text/html:<html>~END:VCALENDAR |"
            + " text/calendar",
        "voice.mp3 | ID3\u0003\u0000\u0000\u0000 | audio/mpeg"
      })
  void a_file_of_a_known_kind_is_kept_as_it_is(String name, String content, String type) {
    byte[] bytes = content.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8);
    AttachmentDoor.Accepted kept = door.accept(name, bytes);
    assertThat(kept.name()).isEqualTo(name);
    assertThat(kept.type()).isEqualTo(type);
    assertThat(kept.bytes()).isEqualTo(bytes);
  }

  /** By the first bytes of each kind. */
  @ParameterizedTest(name = "{0} is {2}")
  @CsvSource({
    "letter.docx, 504B0304140000000800, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "sheet.xlsx, 504B0304140000000800, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "letter.odt, 504B0304140000000800, application/vnd.oasis.opendocument.text",
    "letter.doc, D0CF11E0A1B11AE1, application/msword",
    "voice.wav, 524946460000000057415645666D7420, audio/vnd.wave",
    "voice.m4a, 00000020667479704D344120000000004D344120, audio/mp4",
    "voice.opus, 4F6767530002000000000000000000000000000000000000000001134F70757348656164, audio/opus",
    "voice.ogg, 4F6767530002000000000000000000000000000000000000000001134F70757348656164, audio/opus",
    "voice.ogg, 4F67675300020000000000000000000000000000000000000000011E01766F72626973, audio/vorbis",
    "voice.amr, 2321414D520A3C, audio/amr"
  })
  void a_kind_is_known_by_its_first_bytes(String name, String hex, String type) {
    byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex(hex), 600);
    assertThat(door.accept(name, bytes).type()).isEqualTo(type);
  }

  @ParameterizedTest(name = "{0} with {1} is refused")
  @CsvSource(
      delimiter = '|',
      value = {
        "picture.jpg | <svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>",
        "picture.jpg | <html><body onload='x()'>",
        "picture.png | GIF89a",
        "picture.svg | <svg xmlns='http://www.w3.org/2000/svg'/>",
        "letter.pdf | MZ\u0090\u0000\u0003\u0000\u0000\u0000",
        "letter.pdf | They cut my hours.",
        "letter.jpg | %PDF-1.7",
        "letter.pdf.exe | %PDF-1.7",
        "letter.pdf | %PDF-1.7 <script>x()</script>",
        "letter | %PDF-1.7",
        "letter.pdf. | %PDF-1.7",
        "letter.pdf\u0000.exe | %PDF-1.7",
        "letter.\u0440df | %PDF-1.7",
        "letter\u202Efdp.exe | %PDF-1.7",
        "note.txt | <!DOCTYPE html><p>x",
        "note.txt | #!/bin/sh",
        "note.html | <html>",
        "note.txt | <?xml version='1.0'?><a/>",
        "mail.eml | <html><body>",
        "meet.ics | <html><body>",
        "meet.ics | See <script>x()</script>",
        "meet.pdf | BEGIN:VCALENDAR",
        "letter.docx | They cut my hours.",
        "shortcut.lnk | x"
      })
  void what_is_not_what_its_name_says_is_refused(String name, String content) {
    assertThat(refusal(name, content.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("attachment.type");
  }

  /** Bytes that tell nothing of themselves were once taken for whatever they were called. */
  @ParameterizedTest
  @CsvSource({"pdf", "jpg", "png", "txt", "docx", "xlsx", "odt", "doc", "rtf", "eml", "mp3", "wav"})
  void bytes_without_a_known_beginning_are_nothing_whatever_they_are_called(String ending) {
    byte[] noise = new byte[4000];
    new Random(1).nextBytes(noise);
    noise[0] = 0x13;
    assertThat(refusal("noise." + ending, noise)).isEqualTo("attachment.type");
  }

  static Stream<Arguments> names() {
    return Stream.of(
        arguments("/home/me/note.txt", "note.txt"),
        arguments("C:\\Users\\me\\note.txt", "note.txt"),
        arguments("..\\..\\note.txt", "note.txt"),
        arguments("../../note.txt", "note.txt"),
        arguments(".txt", "file.txt"),
        arguments("no:te?.txt", "no_te_.txt"),
        arguments("note\n.txt", "note_.txt"),
        arguments("a\n/etc/note.txt", "note.txt"),
        arguments("note\u202Etxt.txt", "note_txt.txt"),
        arguments("note\u200B.txt", "note_.txt"),
        arguments("<b>.txt", "_b_.txt"),
        arguments(" note.txt ", "note.txt"),
        arguments("Kündigung 🙂.txt", "Kündigung 🙂.txt"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_name_is_a_name_without_path_and_tricks(String sent, String kept) {
    assertThat(door.accept(sent, "hello".getBytes(StandardCharsets.UTF_8)).name()).isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0} characters")
  @CsvSource({"120, 120", "121, 120", "5000, 120"})
  void a_long_name_is_cut_and_keeps_its_ending(int length, int kept) {
    String name = "n".repeat(length - 4) + ".txt";
    assertThat(name("hello", name)).hasSize(kept).endsWith("n.txt");
  }

  @Test
  void a_long_name_is_not_cut_through_a_character() {
    String name = name("hello", "x" + "🙂".repeat(100) + ".txt");
    assertThat(name).endsWith("🙂.txt").hasSizeLessThanOrEqualTo(120);
    assertThat(name.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @Test
  void nothing_and_no_name_at_all_are_refused_in_words() {
    assertThat(refusal("note.txt", new byte[0])).isEqualTo("attachment.empty");
    assertThat(refusal(null, new byte[0])).isEqualTo("attachment.empty");
    assertThat(refusal(null, new byte[] {'a'})).isEqualTo("attachment.type");
  }

  @Test
  void ten_megabytes_are_taken_and_one_byte_more_is_not() {
    byte[] most = new byte[AttachmentDoor.LARGEST_FILE];
    Arrays.fill(most, (byte) 'a');
    assertThat(door.accept("note.txt", most).bytes()).hasSize(10 * 1024 * 1024);
    assertThat(refusal("note.txt", Arrays.copyOf(most, most.length + 1)))
        .isEqualTo("attachment.too-large");
  }

  @ParameterizedTest(name = "{0} files of {1} bytes fit: {2}")
  @CsvSource({
    "0, 0, true",
    "10, 1, true",
    "11, 1, false",
    "3, 10485760, true",
    "4, 10485760, false",
    "10, 3145728, true",
    "10, 3145729, false"
  })
  void ten_files_and_thirty_megabytes_fit_in_a_message(int files, int bytes, boolean fit) {
    assertThat(AttachmentDoor.fit(Collections.nCopies(files, bytes))).isEqualTo(fit);
  }

  @Test
  void what_a_browser_offers_is_what_is_taken() {
    List<String> offered = List.of(AttachmentDoor.ACCEPT.split(","));
    assertThat(offered).contains(".pdf", ".jpg", ".eml").doesNotContain(".svg", ".html", ".zip");
  }

  private String name(String content, String name) {
    return door.accept(name, content.getBytes(StandardCharsets.UTF_8)).name();
  }

  private String refusal(String name, byte[] bytes) {
    var refused = catchThrowableOfType(AttachmentRefused.class, () -> door.accept(name, bytes));
    assertThat(refused).as(name + " is refused").isNotNull();
    return refused.key();
  }

  private static AttachmentDoor door() {
    try {
      return new AttachmentDoor();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
