package org.branchwork.web.platform.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The words of a header line as people read them: encoded words (RFC 2047) wherever they stand, the
 * bytes of neighbours put together before they are decoded, and bare bytes that should not be
 * there.
 */
final class Words {
  private static final Pattern ENCODED =
      Pattern.compile("=\\?([^?\\s]{1,80})\\?([bBqQ])\\?([^?]*)\\?=");

  /** What hides or turns round other characters, in a name that somebody is to trust. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]+");

  private final StringBuilder said = new StringBuilder();
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private String charset = "";

  private Words() {}

  /** The decoded value. */
  static String of(String raw) {
    return new Words().read(raw).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** A value with nothing in it that cannot be seen. */
  static String seen(String value) {
    return UNSEEN.matcher(value).replaceAll("").strip();
  }

  /** Bytes that came unencoded, one in each character, in the charset that they most likely are. */
  static String plain(String raw) {
    if (raw.chars().allMatch(c -> c < 0x80) || raw.chars().anyMatch(c -> c > 0xFF)) return raw;
    return Charsets.text(raw.getBytes(StandardCharsets.ISO_8859_1), null);
  }

  /** The first characters, none of them cut in two. */
  static String whole(String value, int most) {
    if (value.length() <= most) return value;
    var cutsInTwo = Character.isHighSurrogate(value.charAt(most - 1));
    return value.substring(0, cutsInTwo ? most - 1 : most);
  }

  private String read(String raw) {
    var word = ENCODED.matcher(raw);
    int at = 0;
    while (word.find()) {
      var between = raw.substring(at, word.start());
      var sameCharset = charset.equalsIgnoreCase(word.group(1));
      if (at == 0 || !between.isBlank() || !sameCharset) flush();
      if (at == 0 || !between.isBlank()) said.append(plain(between));
      charset = word.group(1);
      waiting.writeBytes(decoded(word.group(2), word.group(3)));
      at = word.end();
    }
    flush();
    return said.append(plain(raw.substring(at))).toString();
  }

  private void flush() {
    if (waiting.size() > 0) {
      said.append(Charsets.text(waiting.toByteArray(), charset.replaceFirst("\\*.*", "")));
    }
    waiting.reset();
  }

  private static byte[] decoded(String encoding, String word) {
    var bytes = word.getBytes(StandardCharsets.ISO_8859_1);
    if (encoding.equalsIgnoreCase("b")) {
      return Decoding.all(new LenientBase64(new ByteArrayInputStream(bytes)), Integer.MAX_VALUE);
    }
    var said = new ByteArrayOutputStream();
    for (int i = 0; i < word.length(); i++) {
      int hex = word.charAt(i) == '=' ? hex(word, i + 1) : -1;
      said.write(hex >= 0 ? hex : word.charAt(i) == '_' ? ' ' : word.charAt(i));
      if (hex >= 0) i += 2;
    }
    return said.toByteArray();
  }

  /** The byte that two hexadecimal digits name there; less than 0 if there are none. */
  static int hex(String text, int at) {
    if (at + 1 >= text.length()) return -1;
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
