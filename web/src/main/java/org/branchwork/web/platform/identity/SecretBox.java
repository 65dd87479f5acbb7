package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * Keeps the keys of authenticator apps: AES-256-GCM under {@code branchwork.secret.totp}, bound to
 * the account, so that a ciphertext moved to another row cannot be read. The first byte numbers the
 * key, for the day it is changed.
 */
@ApplicationScoped
class SecretBox {

  private static final byte KEY_NUMBER = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  @Inject PortalSettings settings;

  byte[] seal(UUID account, byte[] plain) {
    try {
      byte[] nonce = Tokens.bytes(NONCE);
      byte[] kept = cipher(Cipher.ENCRYPT_MODE, account, nonce).doFinal(plain);
      return ByteBuffer.allocate(1 + NONCE + kept.length)
          .put(KEY_NUMBER)
          .put(nonce)
          .put(kept)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What was sealed for this account.
   *
   * @throws IllegalStateException when it was sealed for another account or under another key
   */
  byte[] open(UUID account, byte[] kept) {
    if (kept.length <= 1 + NONCE || kept[0] != KEY_NUMBER) {
      throw new IllegalStateException("a second factor is sealed under an unknown key");
    }
    try {
      byte[] nonce = Arrays.copyOfRange(kept, 1, 1 + NONCE);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, account, nonce);
      return cipher.doFinal(kept, 1 + NONCE, kept.length - 1 - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a second factor cannot be opened", e);
    }
  }

  /**
   * The key that a link offers for enrolment: always the same for the same link, so that the page
   * can be shown again without keeping anything.
   */
  byte[] offered(String token) {
    byte[] text = token.getBytes(StandardCharsets.UTF_8);
    byte[] full = Tokens.keyed(settings.secret("totp"), "totp.enrol", text);
    return Arrays.copyOf(full, Totp.SECRET_BYTES);
  }

  private Cipher cipher(int mode, UUID account, byte[] nonce) throws GeneralSecurityException {
    byte[] key = Tokens.keyed(settings.secret("totp"), "totp.seal", new byte[] {KEY_NUMBER});
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("platform.account.totp_secret\n" + account).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
