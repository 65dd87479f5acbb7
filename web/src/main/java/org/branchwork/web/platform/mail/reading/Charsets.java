package org.branchwork.web.platform.mail.reading;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes as text, in the charset that was named, or the one that it must have been. */
final class Charsets {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What is written under a narrower name than what is meant by it. */
  private static final Map<String, String> MEANT =
      Map.of(
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "ks_c_5601-1987", "MS949",
          "euc-kr", "MS949",
          "shift_jis", "windows-31j",
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "utf8", "UTF-8",
          "iso-8859-8-i", "ISO-8859-8");

  private static final char UNKNOWN = '\uFFFD';

  private Charsets() {}

  /**
   * Never fails: what does not fit its charset, or names one that nobody knows, is UTF-8 if it can
   * be, else Western.
   *
   * @param named what the message says, or null
   */
  static String text(byte[] bytes, @Nullable String named) {
    var charset = known(named);
    if (charset == null || isWesternOrLess(charset)) {
      var utf8 = strictly(bytes, StandardCharsets.UTF_8);
      if (utf8 != null) return utf8;
      return new String(bytes, WESTERN);
    }
    var text = new String(bytes, charset);
    var isWrong = charset.equals(StandardCharsets.UTF_8) && isHardlyUtf8(text);
    return isWrong ? new String(bytes, WESTERN) : text;
  }

  private static boolean isWesternOrLess(Charset charset) {
    return charset.equals(WESTERN) || charset.equals(StandardCharsets.US_ASCII);
  }

  /** Not one character beyond ASCII came out well, and some came out badly. */
  private static boolean isHardlyUtf8(String text) {
    return text.indexOf(UNKNOWN) >= 0 && text.chars().noneMatch(c -> c > 0x7F && c != UNKNOWN);
  }

  private static @Nullable Charset known(@Nullable String named) {
    if (named == null || named.isBlank()) return null;
    var name = named.strip().toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(MEANT.getOrDefault(name, MimeUtility.javaCharset(name)));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException other) {
      return null;
    }
  }
}
