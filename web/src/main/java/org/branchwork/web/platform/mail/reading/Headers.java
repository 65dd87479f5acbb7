package org.branchwork.web.platform.mail.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header lines of a message or part, and where its body begins. */
final class Headers {
  /** What stands in front of a header counts as its first lines only so far. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final int MOST_VALUE = 64 * 1024;

  private final InternetHeaders lines;
  private final RawBytes body;

  private Headers(InternetHeaders lines, RawBytes body) {
    this.lines = lines;
    this.body = body;
  }

  /** Reads up to the first empty line; without one, all is header and there is no body. */
  static Headers of(RawBytes part) {
    int line = part.from();
    while (line < part.to() && part.endOfLine(line) > line) {
      line = part.nextLine(part.endOfLine(line));
    }
    var head = part.between(firstField(part, line), line).first(MOST_BYTES);
    var body = part.between(line < part.to() ? part.nextLine(line) : part.to(), part.to());
    try {
      return new Headers(new InternetHeaders(head.open()), body);
    } catch (MessagingException unreadable) {
      return new Headers(new InternetHeaders(), body);
    }
  }

  /** A line that begins with a space continues the one before; the first continues none. */
  private static int firstField(RawBytes part, int end) {
    int line = part.from();
    while (line < end && (part.at(line) == ' ' || part.at(line) == '\t')) {
      line = part.nextLine(part.endOfLine(line));
    }
    return line;
  }

  RawBytes body() {
    return body;
  }

  /** The first of that name, unfolded, otherwise as it came; null where there is none. */
  @Nullable String first(String name) {
    var all = all(name);
    return all.isEmpty() ? null : all.get(0);
  }

  boolean has(String name) {
    return lines.getHeader(name) != null;
  }

  List<String> all(String name) {
    var values = lines.getHeader(name);
    if (values == null) return List.of();
    return Arrays.stream(values).map(Headers::unfolded).toList();
  }

  /** Whether any line is a header's that a message can have. */
  boolean anyIsKnown() {
    return Collections.list(lines.getAllHeaders()).stream()
        .anyMatch(
            header -> KnownNames.ALL.contains(header.getName().toLowerCase(java.util.Locale.ROOT)));
  }

  private static String unfolded(String value) {
    var bounded = value.length() > MOST_VALUE ? value.substring(0, MOST_VALUE) : value;
    return bounded.replaceAll("\\r?\\n|\\r", "").replace("\0", "").strip();
  }

  /** The names by which a message is told from any other file. */
  private static final class KnownNames {
    static final List<String> ALL =
        List.of(
            "from",
            "to",
            "cc",
            "bcc",
            "subject",
            "date",
            "message-id",
            "received",
            "return-path",
            "sender",
            "reply-to",
            "mime-version",
            "content-type",
            "delivered-to",
            "in-reply-to",
            "x-original-to",
            "content-transfer-encoding",
            "content-disposition");
  }
}
