package org.branchwork.web.platform.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A page as it goes out: headers, bytes, the same compressed, and a strong tag for each. */
final class CachedPage {

  private static final int TAG_BYTES = 18;

  private final long spell;
  private final String type;
  private final List<Header> headers;
  private final Body plain;
  private final Body packed;
  private volatile Instant usedAt = Instant.MIN;

  /** One header, as it was set when the page was rendered. */
  record Header(String name, String value) {}

  private record Body(byte[] bytes, String tag) {}

  /**
   * A page to be served.
   *
   * @param spell in which its rendering began
   */
  CachedPage(long spell, String type, List<Header> headers, byte[] bytes) {
    this.spell = spell;
    this.type = type;
    this.headers = List.copyOf(headers);
    String tag = tag(bytes);
    this.plain = new Body(bytes, "\"" + tag + "\"");
    this.packed = new Body(pack(bytes), "\"" + tag + "-gz\"");
  }

  long spell() {
    return spell;
  }

  long bytes() {
    return plain.bytes().length + (long) packed.bytes().length;
  }

  Instant usedAt() {
    return usedAt;
  }

  void used(Instant moment) {
    usedAt = moment;
  }

  /** Answers a GET or HEAD with the page, or with the word that the browser has it already. */
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean zipped = takesGzip(request.getHeader("Accept-Encoding"));
    Body body = zipped ? packed : plain;
    for (Header header : headers) {
      response.setHeader(header.name(), header.value());
    }
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", body.tag());
    if (names(request.getHeader("If-None-Match"), body.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    if (zipped) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(type);
    response.setContentLength(body.bytes().length);
    if (!"HEAD".equals(request.getMethod())) {
      response.getOutputStream().write(body.bytes());
    }
  }

  static boolean takesGzip(@Nullable String accepted) {
    if (accepted == null) {
      return false;
    }
    for (String coding : accepted.split(",")) {
      String[] part = coding.strip().split("\\s*;\\s*");
      if ("gzip".equalsIgnoreCase(part[0])) {
        return part.length == 1 || !part[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  /** Whether a list of tags holds this one; a proxy may have marked it as weak. */
  static boolean names(@Nullable String tags, String tag) {
    if (tags == null) {
      return false;
    }
    for (String each : tags.split(",")) {
      String bare = each.strip();
      if ("*".equals(bare) || tag.equals(bare.startsWith("W/") ? bare.substring(2) : bare)) {
        return true;
      }
    }
    return false;
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      byte[] start = java.util.Arrays.copyOf(digest, TAG_BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
