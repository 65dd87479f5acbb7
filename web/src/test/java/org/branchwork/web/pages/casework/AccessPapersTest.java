package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.branchwork.casework.api.FileContent;
import org.branchwork.casework.api.subjectaccess.AccessPack;
import org.branchwork.casework.api.subjectaccess.AccessPack.Content;
import org.branchwork.casework.api.subjectaccess.AccessPack.Kind;
import org.branchwork.casework.api.subjectaccess.AccessPack.Line;
import org.branchwork.casework.api.subjectaccess.AccessPack.Mark;
import org.junit.jupiter.api.Test;

/** The ZIP of a subject access request. */
class AccessPapersTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final String ONE = "EQ-0123-45CW";
  private static final String TWO = "EQ-0123-46AA";

  @Test
  void it_holds_the_whole_and_each_case_as_pdf_the_same_as_json_and_the_files() throws IOException {
    AccessPack pack =
        new AccessPack(
            List.of(
                line(ONE, "MESSAGE", "numbatone says " + AccessPack.BLACK + " saw it"),
                line(ONE, "NOTE", AccessPack.BLACK + " and " + AccessPack.BLACK),
                line(TWO, "MESSAGE", "numbattwo")),
            List.of(),
            List.of(
                new Content(
                    ONE, UUID.randomUUID(), new FileContent("a.txt", "text/plain", bytes("abc")))));

    Map<String, byte[]> zip = zip(pack);

    assertThat(zip.keySet())
        .containsExactly(
            "whole.pdf",
            "cases/eq-0123-45cw.pdf",
            "cases/eq-0123-46aa.pdf",
            "whole.json",
            "files/001.txt");
    String whole = text(zip.get("whole.pdf"));
    assertThat(whole)
        .contains("numbatone", "numbattwo", "Internal notes", "a.txt", "Page 1 of")
        .contains("blacked out on this page: 3");
    assertThat(text(zip.get("cases/eq-0123-46aa.pdf")))
        .contains("numbattwo")
        .doesNotContain("numbatone", "blacked out on this page");
    assertThat(new String(zip.get("whole.json"), StandardCharsets.UTF_8))
        .contains("\"words\":\"numbattwo\"", "\"section\":\"NOTE\"");
    assertThat(zip.get("files/001.txt")).isEqualTo(bytes("abc"));
  }

  @Test
  void a_working_copy_lists_whoever_is_marked_with_what_was_decided() throws IOException {
    String marked = AccessPack.OPEN + "Wanda" + AccessPack.CLOSE;
    AccessPack pack =
        new AccessPack(
            List.of(line(ONE, "MESSAGE", "I asked " + marked + " twice")),
            List.of(
                new Mark(1, Kind.PERSON, "Wanda", 1, true, "BLACK_OTHER"),
                new Mark(2, Kind.PERSON, "Bert", 1, null, null)),
            List.of());
    Map<String, byte[]> zip = zip(pack);
    assertThat(text(zip.get("whole.pdf")))
        .contains("I asked Wanda twice", "Black out: tells of somebody else", "Not decided yet");
    assertThat(new String(zip.get("whole.json"), StandardCharsets.UTF_8))
        .contains("I asked Wanda twice");
  }

  @Test
  void mail_of_no_case_has_a_part_of_its_own_and_goes_along_as_it_came_in() throws IOException {
    Line mail = new Line("", "MAIL_OF_NO_CASE", NOW, "QUARANTINED", "numbatmail");
    FileContent raw = new FileContent("message-5.eml", "message/rfc822", bytes("Subject: numbat"));
    AccessPack pack =
        new AccessPack(
            List.of(line(ONE, "MESSAGE", "numbatone"), mail),
            List.of(),
            List.of(new Content("", UUID.randomUUID(), raw)));

    Map<String, byte[]> zip = zip(pack);

    assertThat(zip.keySet())
        .containsExactly(
            "whole.pdf", "cases/eq-0123-45cw.pdf", "mail.pdf", "whole.json", "files/001.eml");
    assertThat(text(zip.get("mail.pdf")))
        .contains("of no case", "Waits for a decision", "numbatmail", "message-5.eml")
        .doesNotContain("numbatone", "Case ");
    assertThat(zip.get("files/001.eml")).isEqualTo(bytes("Subject: numbat"));
  }

  private static Map<String, byte[]> zip(AccessPack pack) throws IOException {
    byte[] zip = new AccessPapers(pack, "Request 7", "This is kept of you.", NOW).zip();
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static String text(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
    }
    return text.toString();
  }

  private static Line line(String reference, String section, String words) {
    return new Line(reference, section, NOW, "MEMBER", words);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
