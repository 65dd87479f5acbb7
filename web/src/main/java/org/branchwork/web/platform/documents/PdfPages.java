package org.branchwork.web.platform.documents;

import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The pages of somebody's PDF as a {@link Paper} can show them: what is drawn on them, without
 * links, forms, scripts and files of theirs.
 */
public final class PdfPages {

  /** A longer document is better read by itself. */
  public static final int MOST = 200;

  private static final byte[] SIGN = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final Color EDGE = new Color(0xc8, 0xc8, 0xc8);

  private final byte[] bytes;

  private PdfPages(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The pages in these bytes; empty when they hold none, are locked, damaged or too many. */
  public static Optional<PdfPages> of(byte[] bytes) {
    if (!isPdf(bytes)) {
      return Optional.empty();
    }
    try {
      // only who has drawn them once knows that they can be drawn
      PdfPages pages = new PdfPages(bytes.clone());
      Document document = new Document();
      PdfWriter writer = PdfWriter.getInstance(document, new ByteArrayOutputStream());
      document.open();
      for (Image each : pages.on(writer)) {
        document.add(each);
      }
      document.close();
      return Optional.of(pages);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      // whoever sent it may have sent anything
      return Optional.empty();
    }
  }

  /** A picture of each page, upright, for this writer alone. */
  List<Image> on(PdfWriter writer) throws IOException {
    PdfReader reader = new PdfReader(bytes);
    int last = reader.getNumberOfPages();
    if (reader.isEncrypted() || last < 1 || last > MOST) {
      throw new IOException("not to be shown");
    }
    List<Image> pages = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      Image page = Image.getInstance(writer.getImportedPage(reader, i));
      page.setRotationDegrees(-reader.getPageRotation(i));
      page.setBorder(Rectangle.BOX);
      page.setBorderWidth(0.5f);
      page.setBorderColor(EDGE);
      pages.add(page);
    }
    return pages;
  }

  private static boolean isPdf(byte[] bytes) {
    return bytes.length > SIGN.length && Arrays.equals(bytes, 0, SIGN.length, SIGN, 0, SIGN.length);
  }
}
