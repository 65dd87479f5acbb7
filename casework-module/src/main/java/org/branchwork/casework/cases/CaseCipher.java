package org.branchwork.casework.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and decrypts what stands in the rows of one case, with AES-256-GCM. Each ciphertext is
 * bound to its table, column, row and key: moved anywhere else it cannot be read.
 */
final class CaseCipher {

  /** Of a case that is not sealed: encrypts nothing. */
  static final CaseCipher NONE = new CaseCipher(new TreeMap<>());

  static final int KEY_BYTES = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SortedMap<Integer, byte[]> keys;

  /** With the keys of a case by number; the highest encrypts. */
  CaseCipher(SortedMap<Integer, byte[]> keys) {
    this.keys = keys;
  }

  static byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /** Whether what is written from now on is encrypted. */
  boolean seals() {
    return !keys.isEmpty();
  }

  /** The number of the key that encrypts. */
  int number() {
    return keys.lastKey();
  }

  /**
   * Encrypts.
   *
   * @param column with its table, such as {@code message.text}
   * @param row the id of the row
   */
  byte[] seal(byte[] plain, String column, Object row) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, number(), nonce, plain, column, row);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * Decrypts what was encrypted for this place.
   *
   * @throws IllegalStateException when it was not, or its key is not there
   */
  byte[] open(int number, byte[] ciphertext, String column, Object row) {
    ByteBuffer buffer = ByteBuffer.wrap(ciphertext);
    byte[] nonce = new byte[NONCE];
    buffer.get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return run(Cipher.DECRYPT_MODE, number, nonce, rest, column, row);
  }

  /** A secret of the case that makes a fingerprint of its words worthless to anybody else. */
  String pepper() {
    return seals() ? new String(keys.get(number()), StandardCharsets.ISO_8859_1) : "";
  }

  private byte[] run(int mode, int number, byte[] nonce, byte[] text, String column, Object row) {
    byte[] key = keys.get(number);
    if (key == null) {
      throw new IllegalStateException("no key " + number);
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      String place = "casework." + column + "\n" + row + "\n" + number;
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
