package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes passwords, a few at a time: each takes 19 MiB, and a crowd must not take all memory. */
@ApplicationScoped
class Passwords {

  private static final int AT_ONCE = 4;
  private static final int PATIENCE_SECONDS = 10;

  /** Stands in for the password of an unknown address, so that it costs the same. */
  private static final StoredPassword NOBODY = StoredPassword.of(Tokens.random());

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** The hash to be kept of a password. */
  String hash(String password) {
    return inTurn(() -> StoredPassword.of(password)).text();
  }

  /**
   * Whether this is the password.
   *
   * @param stored the kept hash; {@code null} for an account without one or an unknown address,
   *     which costs the same and never matches
   */
  boolean matches(@Nullable String stored, String password) {
    StoredPassword kept = stored == null ? NOBODY : StoredPassword.parse(stored);
    byte[] typed = inTurn(() -> kept.like(password)).hash();
    return MessageDigest.isEqual(kept.hash(), typed) & stored != null;
  }

  /** Hashes once there is a place. */
  StoredPassword inTurn(Supplier<StoredPassword> work) {
    boolean entered = false;
    try {
      entered = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!entered) {
        throw new IdentityRuleBroken("sign-in.busy", PATIENCE_SECONDS);
      }
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IdentityRuleBroken("sign-in.busy", PATIENCE_SECONDS);
    } finally {
      if (entered) {
        places.release();
      }
    }
  }
}
