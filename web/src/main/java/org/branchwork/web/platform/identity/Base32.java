package org.branchwork.web.platform.identity;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Base32 of RFC 4648, as authenticator apps read keys; without padding. */
final class Base32 {

  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8 | b & 0xff) & 0xffff;
      bits += 8;
      for (; bits >= 5; bits -= 5) {
        text.append(DIGITS.charAt(buffer >> (bits - 5) & 31));
      }
    }
    if (bits > 0) {
      text.append(DIGITS.charAt(buffer << (5 - bits) & 31));
    }
    return text.toString();
  }

  /**
   * The bytes of a text; spaces, padding and case do not matter.
   *
   * @throws IllegalArgumentException when it holds another character
   */
  static byte[] decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (char c : text.replaceAll("[\\s=-]", "").toUpperCase(Locale.ROOT).toCharArray()) {
      int value = DIGITS.indexOf(c);
      if (value < 0) {
        throw new IllegalArgumentException("not base32");
      }
      buffer = (buffer << 5 | value) & 0xffff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits);
      }
    }
    return bytes.toByteArray();
  }
}
