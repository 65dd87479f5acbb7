package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.branchwork.web.platform.identity.SignInPace.Step;

/**
 * The way in: first the password, then the second factor. An unknown address, a disabled account
 * and a wrong password cost the same work and get the same answer.
 *
 * <p>Not transactional as a whole: hashing takes its time, and no connection waits for it.
 */
@ApplicationScoped
public class SignInDesk {

  private static final int LONGEST_EMAIL = 254;

  /** No password is that long; what is, is not even read. */
  private static final int LONGEST_TYPED = 1000;

  @Inject AccountRecords accounts;
  @Inject Passwords passwords;
  @Inject SignInPace pace;
  @Inject SignInRecords signIns;
  @Inject FactorCheck factors;
  @Inject Refusals refusals;

  /**
   * The first step.
   *
   * @return the token of half a sign-in, good for the second step alone, for ten minutes
   * @throws IdentityRuleBroken {@code sign-in.wrong}; {@code sign-in.wait} with the seconds; {@code
   *     sign-in.busy}
   */
  public String password(String email, String password, Visit visit) {
    String address = readable(email);
    pace.take(Step.PASSWORD, address, visit);
    Optional<Account> account = accounts.byEmail(address);
    String stored = account.filter(a -> !a.disabled()).map(Account::passwordHash).orElse(null);
    String typed = password.length() > LONGEST_TYPED ? "" : password;
    // the hash first: an unknown address costs the same time
    if (!passwords.matches(stored, typed) || stored == null) {
      refusals.tell(account.map(Account::id).orElse(null), "password");
      throw new IdentityRuleBroken("sign-in.wrong");
    }
    pace.forget(Step.PASSWORD, address, visit);
    Account known = account.orElseThrow();
    if (StoredPassword.parse(stored).weak()) {
      accounts.renewHash(known.id(), stored, passwords.hash(typed));
    }
    return signIns.beginHalf(known.id(), visit.device());
  }

  /** Whether the second step is awaited under this token. */
  public boolean awaitsCode(String token) {
    return signIns.half(token).isPresent();
  }

  /**
   * The second step.
   *
   * @param code of the authenticator app, or a recovery code; spaces and hyphens do not matter
   * @throws IdentityRuleBroken {@code sign-in.code} when it is wrong or was used before; {@code
   *     sign-in.again} when the first step is too long ago; {@code sign-in.wait} with the seconds
   */
  public WholeSignIn code(String token, String code, Visit visit) {
    HalfSignIn half =
        signIns.half(token).orElseThrow(() -> new IdentityRuleBroken("sign-in.again"));
    pace.take(Step.CODE, half.email(), visit);
    Optional<String> whole =
        factors.judge(half.accountId(), code).flatMap(proof -> signIns.complete(half, proof));
    if (whole.isEmpty()) {
      refusals.tell(half.accountId(), "code");
      throw new IdentityRuleBroken("sign-in.code");
    }
    pace.forget(Step.CODE, half.email(), visit);
    return new WholeSignIn(whole.get(), pace.markToKeep(half.email(), visit));
  }

  /** Ends the sign-in that is in use. */
  public void signOut(Actor actor) {
    signIns.signOut(actor.accountId(), actor.signInId());
  }

  /**
   * Throws away sign-ins that are long over.
   *
   * @return how many rows
   */
  public int sweepExpired() {
    return signIns.sweep();
  }

  /** An address that can be looked up; what cannot be one becomes the empty text. */
  private static String readable(String email) {
    String folded = AccountRecords.fold(email);
    boolean odd =
        folded.length() > LONGEST_EMAIL || folded.chars().anyMatch(Character::isISOControl);
    return odd ? "" : folded;
  }
}
