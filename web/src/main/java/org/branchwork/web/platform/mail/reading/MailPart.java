package org.branchwork.web.platform.mail.reading;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message or a part of one: its header lines, and its body where it lies. */
final class MailPart {
  private static final String TEXT = "text/plain";
  private static final int MOST_WRAPPED_BYTES = 16 * 1024 * 1024;

  private final Headers headers;
  private final ContentField type;
  private final ContentField disposition;
  private final String defaultType;

  private MailPart(Headers headers, String defaultType) {
    this.headers = headers;
    this.type = ContentField.of(headers.first("Content-Type"));
    this.disposition = ContentField.of(headers.first("Content-Disposition"));
    this.defaultType = defaultType;
  }

  static MailPart of(RawBytes bytes) {
    return new MailPart(Headers.of(bytes), TEXT);
  }

  Headers headers() {
    return headers;
  }

  /** Its type in small letters; what is no type counts as text, or as bytes if it has a name. */
  String type() {
    var given = type.type();
    if (given != null) return given;
    return name() == null && !isAttached() ? defaultType : "application/octet-stream";
  }

  @Nullable String parameter(String name) {
    return type.parameter(name);
  }

  boolean isMultipart() {
    return type().startsWith("multipart/");
  }

  boolean isAttached() {
    return disposition.value().equals("attachment");
  }

  /** Text to be read with the message, as its sender wrote it. */
  boolean isBodyText() {
    var isText = type().equals(TEXT) || type().equals("text/html");
    return isText && !isAttached() && name() == null;
  }

  /** The name of the file, without its directories; null where there is none. */
  @Nullable String name() {
    var given = disposition.parameter("filename");
    return FileNames.plain(given != null ? given : type.parameter("name"));
  }

  /** Its bytes as they were before they were sent. */
  InputStream content() {
    return Decoding.of(headers.body(), headers.first("Content-Transfer-Encoding"));
  }

  /** The stretches of its body that are parts; none if no boundary is found. */
  Boundaries cut(int most) {
    var parts = Boundaries.of(headers.body(), parameter("boundary"), most);
    if (!parts.parts().isEmpty() || !isWrapped()) return parts;
    var unwrapped = RawBytes.of(Decoding.all(content(), MOST_WRAPPED_BYTES));
    return Boundaries.of(unwrapped, parameter("boundary"), most);
  }

  /** What lies between its boundaries; in a digest a part is a message unless it says otherwise. */
  List<MailPart> parts(Boundaries cut) {
    var inner = type().equals("multipart/digest") ? "message/rfc822" : TEXT;
    return cut.parts().stream().map(bytes -> new MailPart(Headers.of(bytes), inner)).toList();
  }

  /** A multipart in base64 is forbidden, and comes all the same. */
  private boolean isWrapped() {
    var encoding = headers.first("Content-Transfer-Encoding");
    return encoding != null && !encoding.matches("(?i)\\W*(7bit|8bit|binary)\\W*");
  }
}
