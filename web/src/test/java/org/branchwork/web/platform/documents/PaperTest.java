package org.branchwork.web.platform.documents;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.SimpleBookmark;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperTest {

  private static final Instant MADE = Instant.parse("2026-11-27T10:00:00Z");

  @Test
  void letters_of_the_branch_and_of_its_members_can_be_read_and_copied() throws IOException {
    Paper paper = paper().paragraph("£70 – “Zoë’s café” … Llŷn, Łódź, Αθήνα, Київ");
    assertThat(text(paper)).contains("£70 – “Zoë’s café” … Llŷn, Łódź, Αθήνα, Київ");
  }

  @ParameterizedTest
  @CsvSource({
    "a\u0000b\u001bc, abc",
    "a\tb, a b",
    "a\u202eb\u2066c, abc",
    "ok \ud83d\ude00 ok, ok \ud83d\ude00 ok",
    "\u2764\ufe0f, \u2764",
    "\ud83d alone, \ufffd alone",
    "\u4e2d, \ufffd",
    "a\u00adb\ufeffc, abc",
  })
  void a_text_of_anybody_steers_nothing(String typed, String shown) throws IOException {
    assertThat(Lettering.shown(typed)).isEqualTo(shown);
    assertThat(text(paper().paragraph("<" + typed + ">"))).contains("<" + shown + ">");
  }

  @Test
  void hebrew_and_arabic_beside_emoji_are_laid_out_everywhere() throws IOException {
    String mixed = "Shift 9: שלום مرحبا \ud83d\ude00 end";
    Paper paper =
        new Paper(mixed, mixed, MADE)
            .heading(mixed)
            .subheading(mixed)
            .paragraph(mixed)
            .facts(List.of(List.of(mixed, mixed)))
            .table(List.of(mixed), List.of(List.of(mixed)))
            .contents();
    assertThat(text(paper))
        .contains("Shift 9:", "end")
        .as("from right to left, and every one of them")
        .contains("םולש")
        .doesNotContain("שלום");
  }

  @Test
  void each_page_says_which_of_how_many_it_is() throws IOException {
    Paper paper = paper();
    IntStream.rangeClosed(1, 200).forEach(i -> paper.paragraph("Line " + i));
    PdfReader reader = new PdfReader(paper.bytes());
    int pages = reader.getNumberOfPages();
    assertThat(pages).isGreaterThan(3);
    for (int page = 1; page <= pages; page++) {
      assertThat(page(reader, page))
          .contains("Page " + page + " of " + pages, "The branch", "A paper");
    }
  }

  @Test
  void contents_and_bookmarks_name_the_page_where_a_heading_stands() throws IOException {
    Paper paper = paper().contents();
    for (int i = 1; i <= 5; i++) {
      paper.newPage().heading("Part " + i).paragraph("Text ".repeat(i * 300));
    }
    PdfReader reader = new PdfReader(paper.bytes());
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> bookmarks = SimpleBookmark.getBookmarkList(reader);
    assertThat(bookmarks).extracting(b -> b.get("Title")).startsWith("Part 1").hasSize(5);
    for (int i = 1; i <= 5; i++) {
      int on = Integer.parseInt(((String) bookmarks.get(i - 1).get("Page")).split(" ")[0]);
      assertThat(page(reader, on)).contains("Part " + i);
      assertThat(page(reader, 1).replaceAll("\\s+", "")).contains("Part" + i + on);
    }
  }

  @Test
  void a_cell_longer_than_a_page_and_a_word_wider_than_a_line_lose_nothing() throws IOException {
    String word = "q".repeat(500);
    String cell =
        IntStream.range(0, 3000).mapToObj(i -> "w" + i).collect(joining(" ")) + " " + word;
    Paper paper =
        paper().table(List.of("Head", "Text"), List.of(List.of("1", cell)), 1, 6).paragraph(word);
    String text = text(paper);
    assertThat(text.replaceAll("\\s+", " ")).contains("w0 ", "w1499 ", "w2999 ");
    assertThat(text.chars().filter(c -> c == 'q').count()).isEqualTo(1000);
    assertThat(text.split("Head", -1)).as("the head comes again").hasSizeGreaterThan(2);
  }

  @Test
  void an_empty_text_table_or_list_of_facts_breaks_nothing() throws IOException {
    Paper paper =
        new Paper("", "", MADE)
            .heading("")
            .subheading("")
            .paragraph("")
            .facts(List.of())
            .table(List.of("Head"), List.of())
            .contents();
    assertThat(text(paper)).contains("Page 1 of 1");
  }

  @Test
  void a_picture_is_shown_and_a_damaged_or_vast_one_is_none() throws IOException {
    byte[] png = picture("png");
    byte[] jpeg = picture("jpg");
    Paper paper = paper();
    paper.picture(Picture.of(png).orElseThrow()).picture(Picture.of(jpeg).orElseThrow());
    assertThat(new PdfReader(paper.bytes()).getNumberOfPages()).isEqualTo(2);

    byte[] vast = png.clone();
    vast[16] = 0x10;
    byte[] cut = Arrays.copyOf(png, 60);
    byte[] cutJpeg = Arrays.copyOf(jpeg, 30);
    for (byte[] none : List.of(vast, cut, cutJpeg, new byte[0], "GIF89a".getBytes("US-ASCII"))) {
      assertThat(Picture.of(none)).isEmpty();
    }
  }

  private static byte[] picture(String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(900, 1400, BufferedImage.TYPE_INT_RGB), kind, out);
    return out.toByteArray();
  }

  private static Paper paper() {
    return new Paper("A paper", "The branch", MADE);
  }

  private static String text(Paper paper) throws IOException {
    PdfReader reader = new PdfReader(paper.bytes());
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(page(reader, page)).append('\n');
    }
    return text.toString();
  }

  private static String page(PdfReader reader, int page) throws IOException {
    return new PdfTextExtractor(reader).getTextFromPage(page);
  }
}
