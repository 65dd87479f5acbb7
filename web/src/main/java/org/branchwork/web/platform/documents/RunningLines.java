package org.branchwork.web.platform.documents;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;

/** The lines above and below each page of a paper, and where its headings came to stand. */
final class RunningLines extends PdfPageEventHelper {

  /** The mark of what was blacked out. */
  static final String BLACK = "black";

  private static final float ABOVE = 34;
  private static final float BELOW = 36;
  private static final int LONGEST = 80;

  private final String head;
  private final String foot;
  private final int total;
  private final Sheet.Places found;
  private int black;

  RunningLines(String head, String foot, int total, Sheet.Places found) {
    this.head = head;
    this.foot = foot;
    this.total = total;
    this.found = found;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    int page = writer.getPageNumber();
    found.total = page;
    PdfContentByte canvas = writer.getDirectContent();
    write(canvas, Element.ALIGN_LEFT, head, document.left(), document.getPageSize().getTop(ABOVE));
    String counted = black == 0 ? foot : foot + " · blacked out on this page: " + black;
    write(canvas, Element.ALIGN_LEFT, counted, document.left(), BELOW);
    black = 0;
    String number = "Page " + page + " of " + total;
    write(canvas, Element.ALIGN_RIGHT, number, document.right(), BELOW);
  }

  private static void write(PdfContentByte canvas, int side, String text, float x, float y) {
    int length = text.codePointCount(0, text.length());
    String line =
        length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    int direction = Lettering.direction(line);
    Phrase phrase = new Phrase(line, Lettering.SMALL);
    ColumnText.showTextAligned(canvas, side, phrase, x, y, 0, direction, 0);
  }

  /** A heading was set: its page, and its bookmark; or something that was blacked out. */
  @Override
  public void onGenericTag(PdfWriter writer, Document document, Rectangle at, String number) {
    if (number.equals(BLACK)) {
      black++;
      return;
    }
    int heading = Integer.parseInt(number);
    if (heading < found.pages.size()) {
      // its second line
      return;
    }
    found.pages.add(writer.getPageNumber());
    PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, at.getTop() + 10, 0);
    PdfAction action = PdfAction.gotoLocalPage(writer.getPageNumber(), place, writer);
    new PdfOutline(writer.getRootOutline(), action, found.headings.get(heading));
  }
}
