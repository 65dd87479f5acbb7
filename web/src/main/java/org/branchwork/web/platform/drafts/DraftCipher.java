package org.branchwork.web.platform.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * Encrypts drafts with AES-256-GCM, bound to the key they are kept under: a draft moved to another
 * key cannot be read.
 */
@ApplicationScoped
public class DraftCipher {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject PortalSettings settings;

  /** The plain bytes, encrypted for one key. */
  public byte[] seal(String key, byte[] plain) {
    try {
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plain bytes; empty when they were not sealed for this key or by another secret. */
  public Optional<byte[]> open(String key, byte[] sealed) {
    if (sealed.length < NONCE + TAG_BITS / 8) {
      return Optional.empty();
    }
    try {
      byte[] nonce = new byte[NONCE];
      ByteBuffer buffer = ByteBuffer.wrap(sealed);
      buffer.get(nonce);
      byte[] rest = new byte[buffer.remaining()];
      buffer.get(rest);
      return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(rest));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, String key, byte[] nonce) throws GeneralSecurityException {
    byte[] secret = MessageDigest.getInstance("SHA-256").digest(settings.secret("draft"));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("casework.draft\n" + key).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
