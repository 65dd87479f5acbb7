package org.branchwork.web.platform.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Codes for the day the telephone is lost: ten at a time, 120 random bits each in Crockford's
 * base32, so that they can be read out and written down. That many bits cannot be guessed from a
 * plain hash either, so that no slow one is needed.
 */
final class RecoveryCodes {

  static final int COUNT = 10;

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 24;

  private RecoveryCodes() {}

  /** Ten new codes, in groups of four. */
  static List<String> draw() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      StringBuilder code = new StringBuilder();
      for (byte b : Tokens.bytes(LENGTH)) {
        code.append(DIGITS.charAt(b & 31));
      }
      codes.add(code.toString().replaceAll("(.{4})(?=.)", "$1-"));
    }
    return codes;
  }

  /** A code as it is hashed: hyphens, spaces and case do not matter, nor O for 0, I and L for 1. */
  static String plain(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** Whether a typed text can be a recovery code at all; anything else costs no hash. */
  static boolean looksRight(String typed) {
    return plain(typed).matches("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");
  }

  /** What is kept of a code. */
  static String hash(String typed) {
    return Tokens.encode(Tokens.hash("recovery code\n" + plain(typed)));
  }

  static List<String> hashes(List<String> codes) {
    return codes.stream().map(RecoveryCodes::hash).toList();
  }
}
