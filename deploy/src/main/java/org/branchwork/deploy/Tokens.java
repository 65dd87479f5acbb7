package org.branchwork.deploy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens of single-use links: 256 random bits in a link, their digest in the database. */
final class Tokens {
  private static final int BYTES = 32;

  private Tokens() {}

  static String random() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.randomBytes(BYTES));
  }

  /** SHA-256 of the token's characters. */
  static byte[] digest(String token) {
    return Digests.sha256().digest(token.getBytes(StandardCharsets.US_ASCII));
  }
}
