package org.branchwork.web.platform.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password as it is kept: argon2id with its cost and salt, in the usual text form {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 */
record StoredPassword(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {

  /** What a hash costs now: 19 MiB, 2 passes. Stored hashes below it are renewed at sign-in. */
  static final int MEMORY_KIB = 19 * 1024;

  static final int PASSES = 2;
  static final int LANES = 1;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{22,})\\$"
              + "([A-Za-z0-9+/]{43})");

  /** Hashes at today's cost with a salt of its own. */
  static StoredPassword of(String password) {
    return of(password, Tokens.bytes(SALT_BYTES), MEMORY_KIB, PASSES, LANES);
  }

  /** Hashes another text with the cost and salt of this one. */
  StoredPassword like(String password) {
    return of(password, salt, memoryKib, passes, lanes);
  }

  static StoredPassword of(String password, byte[] salt, int memoryKib, int passes, int lanes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
    generator.generateBytes(composed.getBytes(StandardCharsets.UTF_8), hash);
    return new StoredPassword(memoryKib, passes, lanes, salt, hash);
  }

  static StoredPassword parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalStateException("a stored password is not argon2id");
    }
    return new StoredPassword(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        Base64.getDecoder().decode(matcher.group(4)),
        Base64.getDecoder().decode(matcher.group(5)));
  }

  /** Whether today's cost is higher. */
  boolean weak() {
    return memoryKib < MEMORY_KIB || passes < PASSES;
  }

  /** The text form. */
  String text() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memoryKib, passes, lanes, encoder.encodeToString(salt), encoder.encodeToString(hash));
  }
}
