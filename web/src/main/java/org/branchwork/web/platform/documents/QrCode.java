package org.branchwork.web.platform.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A QR code as an SVG path: a page draws it without script, style or picture file.
 *
 * @param side of the view box, quiet zone included; one unit is one square
 * @param path the dark squares, for {@code d}
 */
public record QrCode(int side, String path) {

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.MARGIN,
          4,
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.CHARACTER_SET,
          "UTF-8");

  private static final Pattern BAR = Pattern.compile("M([0-9]+) ([0-9]+)h([0-9]+)v1h-[0-9]+z");

  /**
   * The code of a text.
   *
   * @throws IllegalArgumentException when the text is too long for a QR code (some 2,000 bytes)
   */
  public static QrCode of(String text) {
    try {
      BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      return new QrCode(squares.getWidth(), path(squares));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds this text", e);
    }
  }

  /**
   * The same as a PNG picture.
   *
   * @param scale pixels for each square
   */
  public byte[] png(int scale) {
    BufferedImage picture =
        new BufferedImage(side * scale, side * scale, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, side * scale, side * scale);
    pen.setColor(Color.BLACK);
    BAR.matcher(path)
        .results()
        .map(bar -> new Rectangle(number(bar, 1), number(bar, 2), number(bar, 3), 1))
        .forEach(bar -> pen.fillRect(bar.x * scale, bar.y * scale, bar.width * scale, scale));
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int number(MatchResult bar, int group) {
    return Integer.parseInt(bar.group(group));
  }

  /** One bar for each run of dark squares in a row. */
  private static String path(BitMatrix squares) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        int from = x;
        while (x < squares.getWidth() && squares.get(x, y)) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
        }
      }
    }
    return path.toString();
  }
}
