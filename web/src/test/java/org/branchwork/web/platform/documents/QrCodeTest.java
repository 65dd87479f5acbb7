package org.branchwork.web.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final int SCALE = 4;
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

  @Test
  void what_is_drawn_can_be_read_again() throws Exception {
    String uri = "otpauth://totp/Northgate%20Branch:ann%40branch.example?secret=JBSWY3DPEHPK3PXP";
    LuminanceSource drawn = draw(QrCode.of(uri));
    BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(drawn));
    assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(uri);
  }

  @Test
  void the_picture_of_a_link_can_be_read_again() throws Exception {
    String link = "https://portal.example.org/donate/winter-hardship";
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrCode.of(link).png(SCALE)));
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, width, null, 0, width);
    LuminanceSource drawn = new RGBLuminanceSource(width, width, pixels);
    BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(drawn));
    assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(link);
    assertThat(width).isEqualTo(QrCode.of(link).side() * SCALE);
  }

  @Test
  void a_text_that_is_too_long_is_refused() {
    assertThatThrownBy(() -> QrCode.of("x".repeat(5000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Draws the path as a browser would, each square some pixels wide. */
  private static LuminanceSource draw(QrCode code) {
    int side = code.side() * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    Matcher bar = BAR.matcher(code.path());
    while (bar.find()) {
      int x = Integer.parseInt(bar.group(1)) * SCALE;
      int width = Integer.parseInt(bar.group(3)) * SCALE;
      for (int row = 0; row < SCALE; row++) {
        int from = (Integer.parseInt(bar.group(2)) * SCALE + row) * side + x;
        Arrays.fill(pixels, from, from + width, 0);
      }
    }
    return new RGBLuminanceSource(side, side, pixels);
  }
}
