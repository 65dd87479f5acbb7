package org.branchwork.web.platform.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureMetadataTest {

  @Test
  void where_and_with_what_a_photograph_was_taken_is_gone() throws Exception {
    byte[] photograph = ExifJpeg.heldAs(6);
    assertThat(metadata(photograph).getFirstDirectoryOfType(GpsDirectory.class).getTags())
        .anyMatch(tag -> tag.getTagType() == GpsDirectory.TAG_LATITUDE);
    assertThat(metadata(photograph).getFirstDirectoryOfType(ExifIFD0Directory.class).getTags())
        .anyMatch(tag -> "Telephone X".equals(tag.getDescription()));

    byte[] kept = PictureMetadata.strip("a.jpg", "image/jpeg", photograph);
    assertThat(metadata(kept).getDirectoriesOfType(GpsDirectory.class)).isEmpty();
    assertThat(metadata(kept).getDirectoriesOfType(ExifIFD0Directory.class)).isEmpty();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Telephone", "Exif");
  }

  /** Where the red half of the picture, sent as the left one, is seen by who reads it. */
  @ParameterizedTest(name = "orientation {0}: {1} by {2}, red {3}")
  @CsvSource({
    "1, 60, 40, left",
    "2, 60, 40, right",
    "3, 60, 40, right",
    "4, 60, 40, left",
    "5, 40, 60, top",
    "6, 40, 60, top",
    "7, 40, 60, bottom",
    "8, 40, 60, bottom",
    "0, 60, 40, left",
    "9, 60, 40, left"
  })
  void a_photograph_stands_upright_however_it_was_held(
      int orientation, int width, int height, String red) throws IOException {
    BufferedImage kept = kept(ExifJpeg.heldAs(orientation));
    assertThat(kept.getWidth()).isEqualTo(width);
    assertThat(kept.getHeight()).isEqualTo(height);
    int x = "right".equals(red) ? width - 10 : "left".equals(red) ? 10 : width / 2;
    int y = "bottom".equals(red) ? height - 10 : "top".equals(red) ? 10 : height / 2;
    assertThat(new Color(kept.getRGB(x, y)).getRed()).isGreaterThan(200);
    assertThat(new Color(kept.getRGB(width - 1 - x, height - 1 - y)).getBlue()).isGreaterThan(200);
  }

  @Test
  void what_hangs_behind_a_picture_is_gone() {
    byte[] picture = ExifJpeg.picture("jpg", 10, 10);
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(picture, picture.length + page.length);
    System.arraycopy(page, 0, both, picture.length, page.length);
    byte[] kept = PictureMetadata.strip("a.jpg", "image/jpeg", both);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  @Test
  void what_shines_through_a_picture_still_does() throws IOException {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(1, 1, 0x80FF0000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    byte[] kept = PictureMetadata.strip("a.png", "image/png", out.toByteArray());
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(read.getRGB(0, 0) >>> 24).isZero();
    assertThat(read.getRGB(1, 1) >>> 24).isEqualTo(0x80);
  }

  /** Up to 16 million pixels as it is, up to 50 million at half its width, no more. */
  @ParameterizedTest(name = "{0} by {1} is kept {2} wide")
  @CsvSource({"4000, 4000, 4000", "4001, 4000, 2001", "7000, 7142, 3500"})
  void a_very_large_picture_is_kept_at_half_its_size(int width, int height, int kept)
      throws IOException {
    byte[] large = large(width, height);
    byte[] small = PictureMetadata.strip("a.png", "image/png", large);
    assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isEqualTo(kept);
  }

  @Test
  void a_picture_that_would_fill_the_memory_is_refused() throws IOException {
    byte[] bomb = large(7072, 7072);
    assertThat(bomb.length).isLessThan(AttachmentDoor.LARGEST_FILE);
    assertThatThrownBy(() -> PictureMetadata.strip("a.png", "image/png", bomb))
        .isInstanceOf(AttachmentRefused.class)
        .hasMessage("attachment.pixels");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 20, 60})
  void a_picture_that_was_cut_is_refused_in_words(int length) {
    byte[] cut = Arrays.copyOf(ExifJpeg.picture("png", 60, 40), length);
    assertThatThrownBy(() -> PictureMetadata.strip("a.png", "image/png", cut))
        .isInstanceOf(AttachmentRefused.class)
        .hasMessage("attachment.picture");
  }

  private static byte[] large(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static BufferedImage kept(byte[] photograph) throws IOException {
    byte[] kept = PictureMetadata.strip("a.jpg", "image/jpeg", photograph);
    return ImageIO.read(new ByteArrayInputStream(kept));
  }

  private static Metadata metadata(byte[] picture) throws Exception {
    return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
  }
}
