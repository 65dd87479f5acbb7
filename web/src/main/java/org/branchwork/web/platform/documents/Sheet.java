package org.branchwork.web.platform.documents;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;

/** One laying out of a {@link Paper}. */
final class Sheet {

  private static final float SIDE = 56;
  private static final float TOP = 70;
  private static final float FOOT = 64;
  // below it no heading begins
  private static final float LOWEST_HEADING = 130;
  private static final float WIDEST = PageSize.A4.getWidth() - 2 * SIDE;
  private static final float HIGHEST = PageSize.A4.getHeight() - TOP - LOWEST_HEADING;
  private static final Color MARKED = new Color(0xff, 0xe9, 0x8a);
  private static final Color LINE = new Color(0xc8, 0xc8, 0xc8);
  private static final ZoneId BRANCH = ZoneId.of("Europe/London");

  /** What an earlier laying out found: how many pages, and on which each heading stands. */
  static final class Places {
    final List<String> headings = new ArrayList<>();
    final List<Integer> pages = new ArrayList<>();
    int total;
  }

  private final Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, FOOT);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PdfWriter writer = PdfWriter.getInstance(document, out);
  private final Places known;
  private final Places found = new Places();

  Sheet(String title, String footer, Instant made, Places known) {
    this.known = known;
    String head = Lettering.shown(title).replace('\n', ' ');
    writer.setPageEvent(
        new RunningLines(head, Lettering.shown(footer).replace('\n', ' '), known.total, found));
    PdfDate day = new PdfDate(GregorianCalendar.from(ZonedDateTime.ofInstant(made, BRANCH)));
    writer.getInfo().put(PdfName.TITLE, new PdfString(head, PdfString.TEXT_UNICODE));
    writer.getInfo().put(PdfName.CREATIONDATE, day);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
  }

  Places places() {
    return found;
  }

  byte[] fill(List<Paper.Block> blocks) {
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en-GB"));
    blocks.forEach(block -> block.on(this));
    document.close();
    return out.toByteArray();
  }

  void heading(String text) {
    requireRoom();
    String shown = Lettering.shown(text).replace('\n', ' ');
    int number = found.headings.size();
    found.headings.add(shown);
    Chunk chunk = new Chunk(shown.isBlank() ? "–" : shown, Lettering.HEADING);
    chunk.setGenericTag(Integer.toString(number));
    chunk.setLocalDestination("h" + number);
    add(new Phrase(chunk), Lettering.HEADING, shown, 14, 6);
  }

  void subheading(String text) {
    requireRoom();
    String shown = Lettering.shown(text);
    add(new Phrase(shown, Lettering.SUBHEADING), Lettering.SUBHEADING, shown, 8, 3);
  }

  private void requireRoom() {
    if (writer.getVerticalPosition(false) < LOWEST_HEADING) {
      document.newPage();
    }
  }

  void text(String text, Font font, float after) {
    String shown = Lettering.shown(text);
    add(new Phrase(shown, font), font, shown, 0, after);
  }

  void marked(String text, char open, char close, String black) {
    Phrase phrase = new Phrase();
    phrase.setFont(Lettering.TEXT);
    StringBuilder whole = new StringBuilder();
    String[] parts = text.split("(?=" + open + "|" + close + "|" + black + ")|(?<=" + black + ")");
    boolean out = false;
    for (String part : parts) {
      out = part.indexOf(open) == 0 || out && part.indexOf(close) != 0;
      String shown = Lettering.shown(part.replace("" + open, "").replace("" + close, ""));
      Chunk chunk = new Chunk(shown, Lettering.TEXT);
      if (out) {
        chunk.setBackground(MARKED);
      }
      if (part.equals(black)) {
        chunk.setGenericTag(RunningLines.BLACK);
      }
      phrase.add(chunk);
      whole.append(shown);
    }
    add(phrase, Lettering.TEXT, whole.toString(), 0, 7);
  }

  /** What runs from right to left is laid out by a cell, which alone knows how. */
  private void add(Phrase phrase, Font font, String shown, float before, float after) {
    phrase.setLeading(font.getSize() * 1.45f);
    if (Lettering.turns(shown)) {
      PdfPTable table = wide(new PdfPTable(1));
      table.setSpacingBefore(before);
      PdfPCell cell = cell(phrase, shown);
      cell.setBorder(Rectangle.NO_BORDER);
      cell.setPadding(0);
      cell.setPaddingBottom(after);
      table.addCell(cell);
      document.add(table);
    } else {
      Paragraph paragraph = new Paragraph(phrase);
      paragraph.setSpacingBefore(before);
      paragraph.setSpacingAfter(after);
      document.add(paragraph);
    }
  }

  void facts(List<List<String>> facts) {
    if (facts.isEmpty()) {
      return;
    }
    PdfPTable table = wide(new PdfPTable(new float[] {3, 7}));
    for (List<String> fact : facts) {
      table.addCell(lined(fact.get(0), Lettering.STRONG));
      table.addCell(lined(fact.get(1), Lettering.TEXT));
    }
    document.add(table);
  }

  void table(List<String> heads, List<List<String>> rows, int... shares) {
    if (rows.isEmpty()) {
      return;
    }
    PdfPTable table = wide(new PdfPTable(widths(heads.size(), shares)));
    table.setHeaderRows(1);
    heads.forEach(head -> table.addCell(lined(head, Lettering.STRONG)));
    rows.forEach(row -> row.forEach(value -> table.addCell(lined(value, Lettering.TEXT))));
    document.add(table);
  }

  private static float[] widths(int columns, int... shares) {
    float[] widths = new float[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] = shares.length == 0 ? 1 : shares[i];
    }
    return widths;
  }

  void contents() {
    PdfPTable table = wide(new PdfPTable(new float[] {9, 1}));
    for (int i = 0; i < known.headings.size(); i++) {
      String heading = known.headings.get(i);
      Chunk link = new Chunk(heading, Lettering.TEXT).setLocalGoto("h" + i);
      table.addCell(lined(new Phrase(link), heading));
      PdfPCell page = lined(Integer.toString(known.pages.get(i)), Lettering.TEXT);
      page.setHorizontalAlignment(Element.ALIGN_RIGHT);
      table.addCell(page);
    }
    document.add(table);
  }

  void picture(Picture picture) {
    Image image = picture.image();
    if (image.getWidth() > WIDEST || image.getHeight() > HIGHEST) {
      image.scaleToFit(WIDEST, HIGHEST);
    }
    document.add(image);
  }

  void pages(PdfPages pages) {
    try {
      boolean first = true;
      for (Image page : pages.on(writer)) {
        if (!first) {
          document.newPage();
        }
        page.scaleToFit(WIDEST, HIGHEST);
        document.add(page);
        first = false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void newPage() {
    document.newPage();
  }

  private static PdfPTable wide(PdfPTable table) {
    table.setWidthPercentage(100);
    table.setSpacingAfter(8);
    // a long cell goes on over the page
    table.setSplitLate(false);
    return table;
  }

  private static PdfPCell lined(String text, Font font) {
    String shown = Lettering.shown(text);
    return lined(new Phrase(shown, font), shown);
  }

  private static PdfPCell lined(Phrase phrase, String shown) {
    PdfPCell cell = cell(phrase, shown);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setPadding(4);
    cell.setPaddingLeft(0);
    return cell;
  }

  private static PdfPCell cell(Phrase phrase, String shown) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setLeading(2, 1.25f);
    cell.setRunDirection(Lettering.direction(shown));
    return cell;
  }
}
