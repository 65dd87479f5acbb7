package org.branchwork.deploy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest by which entries of an export are known. */
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
