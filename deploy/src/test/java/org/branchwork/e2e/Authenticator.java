package org.branchwork.e2e;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app, as RFC 6238 has it, for all accounts of a test run. The portal takes each
 * code once, and those of the steps before and after the present one too; so this app hands out
 * each step once, and never an old one.
 */
final class Authenticator {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;
  private static final Map<String, Long> LAST_STEP = new HashMap<>();

  private final byte[] key;

  Authenticator(String base32) {
    this.key = decode(base32.replaceAll("\\s|=", ""));
  }

  /**
   * A code that the account has not used. Begins with the present step: the one before it may be
   * too old when it arrives. Waits, as a person would, when this half minute's codes are used up.
   */
  String next(String account) {
    var step = Math.max(LAST_STEP.getOrDefault(account, 0L) + 1, present());
    LAST_STEP.put(account, step);
    while (step > present() + 1) {
      LockSupport.parkUntil((step - 1) * STEP_SECONDS * 1000L);
    }
    return code(step);
  }

  private static long present() {
    return Instant.now().getEpochSecond() / STEP_SECONDS;
  }

  private String code(long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      var digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var number = ByteBuffer.wrap(digest, digest[digest.length - 1] & 0xf, 4).getInt();
      return "%06d".formatted((number & 0x7fffffff) % 1_000_000);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static byte[] decode(String base32) {
    var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
    long bits = 0;
    int held = 0;
    for (var letter : base32.toCharArray()) {
      bits = bits << 5 | BASE32.indexOf(letter);
      held += 5;
      if (held < 8) continue;
      held -= 8;
      bytes.put((byte) (bits >> held));
      bits &= (1L << held) - 1;
    }
    return bytes.array();
  }
}
