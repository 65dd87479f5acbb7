package org.branchwork.web.platform.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photographs as a telephone makes them: held some way, and telling where they were taken. */
final class ExifJpeg {

  private ExifJpeg() {}

  /** 60 by 40, red on the left and blue on the right, with an orientation and a place. */
  static byte[] heldAs(int orientation) {
    byte[] plain = picture("jpg", 60, 40);
    byte[] exif = exif(orientation);
    ByteBuffer out = ByteBuffer.allocate(plain.length + exif.length + 4);
    out.put(plain, 0, 2);
    out.putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
    out.put(plain, 2, plain.length - 2);
    return out.array();
  }

  /** A picture with a red left and a blue right half. */
  static byte[] picture(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A TIFF header, one directory with orientation and maker, and one with a latitude. */
  private static byte[] exif(int orientation) {
    ByteBuffer b = ByteBuffer.allocate(140).order(ByteOrder.LITTLE_ENDIAN);
    b.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    b.putShort((short) 3);
    entry(b, 0x010F, 2, 12, 50);
    entry(b, 0x0112, 3, 1, orientation);
    entry(b, 0x8825, 4, 1, 62);
    b.putInt(0);
    b.put("Telephone X\0".getBytes(StandardCharsets.US_ASCII));
    b.putShort((short) 2);
    entry(b, 1, 2, 2, 'N');
    entry(b, 2, 5, 3, 92);
    b.putInt(0);
    b.putInt(51).putInt(1).putInt(30).putInt(1).putInt(26).putInt(1);
    return b.array();
  }

  private static void entry(ByteBuffer b, int tag, int type, int count, int value) {
    b.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
