package org.branchwork.web.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sent as a PDF is shown on the pages of a paper, or is told apart. */
class PdfPagesTest {

  private static final Instant MADE = Instant.parse("2026-11-27T10:00:00Z");
  private static final int LOCKS = PdfWriter.ALLOW_PRINTING;

  @Test
  void each_page_stands_on_a_numbered_page_of_the_paper() throws IOException {
    byte[] paper = paper(pages(3));
    PdfReader reader = new PdfReader(paper);

    assertThat(reader.getNumberOfPages()).isEqualTo(3);
    for (int page = 1; page <= 3; page++) {
      assertThat(new PdfTextExtractor(reader).getTextFromPage(page))
          .contains("Their page " + page)
          .contains("Page " + page + " of 3");
    }
  }

  @Test
  void what_a_document_would_do_is_not_taken_along() {
    byte[] theirs = pages(1, writer -> {}, writer -> writer.addJavaScript("app.alert('canary')"));
    assertThat(latin(theirs)).contains("/JavaScript");

    assertThat(latin(paper(theirs))).doesNotContain("/JavaScript").doesNotContain("canary");
  }

  @ParameterizedTest
  @CsvSource({"1, true", "200, true", "201, false"})
  void a_document_of_more_than_200_pages_is_read_by_itself(int pages, boolean shown) {
    assertThat(PdfPages.of(pages(pages)).isPresent()).isEqualTo(shown);
  }

  @Test
  void a_locked_document_is_read_by_itself() {
    byte[] locked =
        pages(
            1,
            writer ->
                writer.setEncryption(
                    new byte[] {1}, new byte[] {2}, LOCKS, PdfWriter.ENCRYPTION_AES_128),
            writer -> {});
    assertThat(PdfPages.of(locked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%PDF-", "%PDF-1.7\nnothing", "\u0089PNG", "plain words"})
  void what_is_no_document_has_no_pages(String content) {
    assertThat(PdfPages.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }

  @Test
  void whatever_a_damaged_document_holds_is_shown_or_not_and_breaks_nothing() {
    byte[] whole = pages(2);
    Random chance = new Random(20261127);
    int shown = 0;
    for (int round = 0; round < 300; round++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - chance.nextInt(whole.length / 4));
      for (int i = chance.nextInt(40); i > 0; i--) {
        damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
      }
      var pages = PdfPages.of(damaged);
      pages.ifPresent(each -> new Paper("A paper", "The branch", MADE).pages(each).bytes());
      shown += pages.isPresent() ? 1 : 0;
    }
    assertThat(shown).isBetween(1, 299);
  }

  private static byte[] paper(byte[] theirs) {
    return new Paper("A paper", "The branch", MADE)
        .heading("Document 1")
        .pages(PdfPages.of(theirs).orElseThrow())
        .bytes();
  }

  private static byte[] pages(int pages) {
    return pages(pages, writer -> {}, writer -> {});
  }

  /** A document; a lock is set before it is opened, and a script afterwards. */
  private static byte[] pages(int pages, Consumer<PdfWriter> prepare, Consumer<PdfWriter> opened) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4.rotate());
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setCompressionLevel(0);
    prepare.accept(writer);
    document.open();
    opened.accept(writer);
    for (int page = 1; page <= pages; page++) {
      document.newPage();
      document.add(new Paragraph("Their page " + page));
    }
    document.close();
    return out.toByteArray();
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
