package org.branchwork.casework.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.branchwork.casework.api.mail.FetchedMail;
import org.jspecify.annotations.Nullable;

/**
 * What makes a message the same one in two mailboxes: its Message-ID and all that its sender wrote,
 * without the lines that servers add on its way. The same Message-ID with other words is another
 * message. Bytes alone are looked at: nothing of the message is understood here.
 */
final class MailIdentity {

  /** The lines of the header that the sender wrote, in small letters. */
  private static final List<String> SAID =
      List.of("message-id", "date", "from", "to", "subject", "content-type");

  private static final int LONGEST_HEADER = 256 * 1024;

  /**
   * Of a message too large to be fetched whole: how much goes in depends on what lies before it.
   */
  private static final int BEGINNING = 512 * 1024;

  private MailIdentity() {}

  /**
   * The fingerprint in hexadecimal; {@code null} for a message with neither a Message-ID nor both a
   * sender and a date, of which two alike may well be two.
   */
  static @Nullable String of(FetchedMail mail) {
    byte[] bytes = mail.bytes();
    int body = body(bytes);
    Map<String, String> lines = lines(bytes, body);
    boolean dated = lines.containsKey("from") && lines.containsKey("date");
    if (!lines.containsKey("message-id") && !dated) {
      return null;
    }
    MessageDigest digest = digest();
    for (String name : SAID) {
      digest.update((lines.getOrDefault(name, "") + "\n").getBytes(StandardCharsets.UTF_8));
    }
    int end = mail.whole() ? bytes.length : Math.min(bytes.length, body + BEGINNING);
    words(bytes, body, end, digest);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Behind the first empty line. */
  private static int body(byte[] bytes) {
    int lineFrom = start(bytes);
    for (int at = lineFrom; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        boolean empty = at == lineFrom || at == lineFrom + 1 && bytes[lineFrom] == '\r';
        if (empty) {
          return at + 1;
        }
        lineFrom = at + 1;
      }
    }
    return bytes.length;
  }

  /** Behind the empty lines that some servers put in front. */
  private static int start(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
    return at;
  }

  /** The first line of each name that counts, unfolded. */
  private static Map<String, String> lines(byte[] bytes, int body) {
    int length = Math.min(body, LONGEST_HEADER);
    String header = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Map<String, String> found = new HashMap<>();
    for (String line : header.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n")) {
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (SAID.contains(name)) {
        found.putIfAbsent(name, line.substring(colon + 1).strip().replaceAll("\\s+", " "));
      }
    }
    return found;
  }

  /** The body, however its lines end, without the empty lines behind it. */
  private static void words(byte[] bytes, int from, int end, MessageDigest digest) {
    int last = end;
    while (last > from && (bytes[last - 1] == '\n' || bytes[last - 1] == '\r')) {
      last--;
    }
    byte[] words = new byte[last - from];
    int length = 0;
    for (int at = from; at < last; at++) {
      if (bytes[at] != '\r') {
        words[length++] = bytes[at];
      }
    }
    digest.update(words, 0, length);
  }

  /** SHA-256, as all fingerprints of mail. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
