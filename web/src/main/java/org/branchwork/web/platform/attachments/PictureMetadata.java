package org.branchwork.web.platform.attachments;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Takes the metadata off a picture (where and when it was taken, with which telephone) by drawing
 * it anew, the right way up. One picture at a time, and a very large one at half its size: a small
 * file can hold a picture that fills the memory, and anybody may send one.
 */
final class PictureMetadata {

  static final Set<String> APPLIES = Set.of("image/jpeg", "image/png");

  private static final long MOST_PIXELS = 50_000_000;
  private static final long MOST_DRAWN = 16_000_000;
  private static final Lock ONE_AT_A_TIME = new ReentrantLock();
  private static final float QUALITY = 0.9f;

  private PictureMetadata() {}

  static byte[] strip(String name, String type, byte[] bytes) {
    ONE_AT_A_TIME.lock();
    try {
      BufferedImage picture = upright(read(name, bytes), orientation(bytes));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      write(picture, type, out);
      return out.toByteArray();
    } catch (IOException | RuntimeException e) {
      if (e instanceof AttachmentRefused refused) {
        throw refused;
      }
      throw new AttachmentRefused("attachment.picture", name);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static BufferedImage read(String name, byte[] bytes) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new AttachmentRefused("attachment.picture", name);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
          throw new AttachmentRefused("attachment.pixels", name);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = pixels > MOST_DRAWN ? 2 : 1;
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
      } finally {
        reader.dispose();
      }
    }
  }

  private static int orientation(byte[] bytes) {
    try {
      var directory =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      return directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? 1
          : directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
    } catch (ImageProcessingException | MetadataException | IOException e) {
      return 1;
    }
  }

  /** Turns a picture that was held sideways; orientations as EXIF numbers them, 1 to 8. */
  private static BufferedImage upright(BufferedImage in, int orientation) {
    int w = in.getWidth();
    int h = in.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        };
    boolean swapped = orientation >= 5 && orientation <= 8;
    boolean alpha = in.getColorModel().hasAlpha();
    BufferedImage out =
        new BufferedImage(
            swapped ? h : w,
            swapped ? w : h,
            alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var pen = out.createGraphics();
    pen.drawImage(in, turn, null);
    pen.dispose();
    return out;
  }

  private static void write(BufferedImage picture, String type, ByteArrayOutputStream out)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(type).next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if ("image/jpeg".equals(type)) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
