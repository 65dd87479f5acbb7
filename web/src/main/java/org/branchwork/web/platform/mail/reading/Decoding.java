package org.branchwork.web.platform.mail.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The transfer encodings of parts; what cannot be decoded further ends there. */
final class Decoding {
  private static final int CHUNK = 8192;

  private Decoding() {}

  /** The bytes as they were before they were sent; an encoding that nobody knows is none. */
  static InputStream of(RawBytes body, @Nullable String encoding) {
    var name = encoding == null ? "" : encoding.toLowerCase(Locale.ROOT);
    if (name.contains("base64")) return new LenientBase64(body.open());
    if (name.contains("quoted-printable")) return decoded(body, "quoted-printable");
    if (name.contains("uue")) return decoded(body, "uuencode");
    return body.open();
  }

  private static InputStream decoded(RawBytes body, String encoding) {
    try {
      return MimeUtility.decode(body.open(), encoding);
    } catch (MessagingException unknown) {
      return body.open();
    }
  }

  /** How many bytes come out. */
  static long length(InputStream content) {
    try (content) {
      var chunk = new byte[CHUNK];
      long length = 0;
      for (int count; (count = some(content, chunk, CHUNK)) > 0; ) length += count;
      return length;
    } catch (IOException closingFailed) {
      return 0;
    }
  }

  /** The first bytes that come out, at most so many. */
  static byte[] all(InputStream content, int most) {
    var bytes = new ByteArrayOutputStream();
    var chunk = new byte[CHUNK];
    try (content) {
      while (bytes.size() < most) {
        int count = some(content, chunk, Math.min(CHUNK, most - bytes.size()));
        if (count <= 0) break;
        bytes.write(chunk, 0, count);
      }
    } catch (IOException closingFailed) {
      return bytes.toByteArray();
    }
    return bytes.toByteArray();
  }

  private static int some(InputStream content, byte[] into, int most) {
    try {
      return content.read(into, 0, most);
    } catch (IOException | RuntimeException malformed) {
      return -1;
    }
  }
}
