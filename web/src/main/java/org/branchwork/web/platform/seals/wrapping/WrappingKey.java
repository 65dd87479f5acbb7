package org.branchwork.web.platform.seals.wrapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Wraps the keys of sealed cases with AES-256-GCM; a wrapped key is bound to its place. */
public final class WrappingKey {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  private WrappingKey(SecretKeySpec key) {
    this.key = key;
  }

  /** The key for this one purpose, made from a secret of the portal. */
  public static WrappingKey from(byte[] secret) {
    try {
      Mac derivation = Mac.getInstance("HmacSHA256");
      derivation.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] key = derivation.doFinal("casework.case_key".getBytes(StandardCharsets.UTF_8));
      return new WrappingKey(new SecretKeySpec(key, "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a wrapped key of a case is bound to. */
  public static String place(long caseId, int number) {
    return "casework.case_key\n" + caseId + "\n" + number;
  }

  /** Wraps a key for a place. */
  public byte[] wrap(byte[] plain, String place) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
      return ByteBuffer.allocate(NONCE + wrapped.length).put(nonce).put(wrapped).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key that was wrapped; empty when it was for another place, or by another secret. */
  public Optional<byte[]> unwrap(byte[] wrapped, String place) {
    ByteBuffer buffer = ByteBuffer.wrap(wrapped);
    byte[] nonce = new byte[NONCE];
    buffer.get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest));
    } catch (AEADBadTagException another) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
