package org.branchwork.web.platform.mail.reading;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads one message; whatever the bytes are, there is an answer. */
public final class MailReading {
  /** More than any mail server takes: 25 MB of files, as base64, and as much again. */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  /** The header line that every mail of a portal carries, with the portal's name. */
  public static final String LOOP_HEADER = "X-Branchwork-Loop";

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] MAILBOX_LINE = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_ID = 990;

  private MailReading() {}

  public static ReadMail read(byte[] bytes) {
    return read(bytes, false);
  }

  /** Reads the beginning of a message that is longer than is read. */
  public static ReadMail readBeginning(byte[] bytes) {
    return read(bytes, true);
  }

  /** Where a message belongs; it need not be readable any further. */
  public static ReadThread thread(byte[] bytes) {
    try {
      var start = beginning(RawBytes.of(bytes));
      return start.isEmpty() ? ReadThread.NONE : new Threading(Headers.of(start)).read();
    } catch (RuntimeException unforeseen) {
      return ReadThread.NONE;
    }
  }

  private static ReadMail read(byte[] bytes, boolean more) {
    try {
      return whole(RawBytes.of(bytes), more);
    } catch (RuntimeException unforeseen) {
      return ReadMail.unreadable(MailProblem.UNREADABLE);
    }
  }

  private static ReadMail whole(RawBytes bytes, boolean more) {
    var start = beginning(bytes);
    if (start.isEmpty()) return ReadMail.unreadable(MailProblem.EMPTY);
    var message = MailPart.of(start);
    var headers = message.headers();
    if (!headers.anyIsKnown()) return ReadMail.unreadable(MailProblem.NO_MESSAGE);
    var from = Addresses.first(headers.first("From"));
    var signs = new Automatic(headers, from);
    var gathering = new Gathering();
    var text = gathering.text(message);
    return new ReadMail(
        id(headers.first("Message-ID")),
        from,
        Addresses.all(String.join(", ", headers.all("To"))),
        SentDate.of(headers.first("Date")),
        subject(headers.first("Subject")),
        text,
        gathering.attachments(),
        signs.isShown(),
        new Bounce(message, signs).isShown(),
        more ? MailProblem.TOO_LARGE : gathering.problem());
  }

  /**
   * Without what other programs put in front of a message: marks, empty lines, a mailbox's line.
   */
  private static RawBytes beginning(RawBytes bytes) {
    int at = bytes.startsWith(BYTE_ORDER_MARK, bytes.from()) ? BYTE_ORDER_MARK.length : 0;
    while (at < bytes.to() && (bytes.at(at) == '\r' || bytes.at(at) == '\n')) at++;
    if (bytes.startsWith(MAILBOX_LINE, at)) at = bytes.nextLine(bytes.endOfLine(at));
    return bytes.between(at, bytes.to());
  }

  private static @Nullable String subject(@Nullable String line) {
    return line == null ? null : Words.of(line);
  }

  private static @Nullable String id(@Nullable String line) {
    if (line == null) return null;
    var id = Words.seen(line.replaceFirst("^[^<]*(<[^>]*>).*$", "$1"));
    return id.isEmpty() ? null : Words.whole(id, LONGEST_ID);
  }
}
