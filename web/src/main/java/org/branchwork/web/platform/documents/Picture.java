package org.branchwork.web.platform.documents;

import com.lowagie.text.BadElementException;
import com.lowagie.text.ExceptionConverter;
import com.lowagie.text.Image;
import java.io.IOException;
import java.util.Optional;

/** A JPEG or PNG picture that a {@link Paper} can show. */
public final class Picture {

  private static final float MOST_SQUARES = 40_000_000;

  private final Image image;

  private Picture(Image image) {
    this.image = image;
  }

  /** The picture in these bytes; empty when they hold none, a damaged or a vast one. */
  public static Optional<Picture> of(byte[] bytes) {
    if (!isJpeg(bytes) && !isPng(bytes) || isPng(bytes) && squares(bytes) > MOST_SQUARES) {
      return Optional.empty();
    }
    try {
      Image image = Image.getInstance(bytes);
      boolean fits = image.getWidth() * image.getHeight() <= MOST_SQUARES;
      return fits ? Optional.of(new Picture(image)) : Optional.empty();
    } catch (IOException
        | BadElementException
        | ExceptionConverter
        | IndexOutOfBoundsException
        | IllegalArgumentException e) {
      // whoever sent it may have sent anything
      return Optional.empty();
    }
  }

  Image image() {
    return image;
  }

  private static boolean isJpeg(byte[] bytes) {
    return bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
  }

  private static boolean isPng(byte[] bytes) {
    return bytes.length > 24 && (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
  }

  /** Width times height as the head of a PNG says, before anything is unpacked. */
  private static double squares(byte[] png) {
    return number(png, 16) * number(png, 20);
  }

  private static double number(byte[] bytes, int at) {
    double number = 0;
    for (int i = at; i < at + 4; i++) {
      number = number * 256 + (bytes[i] & 0xff);
    }
    return number;
  }
}
