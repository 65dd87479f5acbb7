package org.branchwork.web.platform.documents;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.Objects;

/** The letters of a paper, and what becomes of a text that they are to show. */
final class Lettering {

  private static final Color INK = new Color(0x1c, 0x1c, 0x1c);
  private static final Color GREY = new Color(0x55, 0x55, 0x55);
  private static final String FILES = "/net/sf/jasperreports/fonts/dejavu/";
  private static final BaseFont PLAIN = embedded("DejaVuSans.ttf");
  private static final BaseFont BOLD = embedded("DejaVuSans-Bold.ttf");

  static final Font TEXT = new Font(PLAIN, 9.5f, Font.NORMAL, INK);
  static final Font STRONG = new Font(BOLD, 9.5f, Font.NORMAL, INK);
  static final Font SMALL = new Font(PLAIN, 8, Font.NORMAL, GREY);
  static final Font TITLE = new Font(BOLD, 19, Font.NORMAL, INK);
  static final Font HEADING = new Font(BOLD, 14, Font.NORMAL, INK);
  static final Font SUBHEADING = new Font(BOLD, 11, Font.NORMAL, INK);

  private static final int UNKNOWN = 0xfffd;

  private Lettering() {}

  /**
   * A text as the letters can show it: what steers a terminal or turns the direction of writing is
   * gone, what no letter stands for is U+FFFD, lines end with a line feed.
   */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(sign -> add(shown, sign));
    return shown.toString();
  }

  private static void add(StringBuilder shown, int sign) {
    if (sign == '\n') {
      shown.append('\n');
    } else if (sign == '\t' || Character.isSpaceChar(sign)) {
      shown.append(PLAIN.charExists(sign) && sign != '\t' ? (char) sign : ' ');
    } else if (!isUnseen(sign)) {
      shown.appendCodePoint(PLAIN.charExists(sign) ? sign : UNKNOWN);
    }
  }

  /** Controls, marks of direction, joiners, and what chooses between two shapes of an emoji. */
  private static boolean isUnseen(int sign) {
    return Character.isISOControl(sign)
        || Character.getType(sign) == Character.FORMAT
        || sign >= 0xfe00 && sign <= 0xfe0f;
  }

  /** How a text is to be laid out; it begins on the side where its first letter does. */
  static int direction(String shown) {
    char[] signs = shown.toCharArray();
    if (!Bidi.requiresBidi(signs, 0, signs.length)) {
      return PdfWriter.RUN_DIRECTION_NO_BIDI;
    }
    boolean right = !new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    return right ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR;
  }

  /** Whether a text runs from right to left, wholly or in part. */
  static boolean turns(String shown) {
    return direction(shown) != PdfWriter.RUN_DIRECTION_NO_BIDI;
  }

  private static BaseFont embedded(String file) {
    try (InputStream in = Lettering.class.getResourceAsStream(FILES + file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return BaseFont.createFont(file, BaseFont.IDENTITY_H, true, true, bytes, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
