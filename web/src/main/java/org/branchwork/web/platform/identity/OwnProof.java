package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.branchwork.web.platform.identity.SignInPace.Step;

/** Asks a person again for what only that person knows or has, at the pace of a sign-in. */
@ApplicationScoped
class OwnProof {

  @Inject SignInPace pace;
  @Inject Passwords passwords;
  @Inject FactorCheck factors;
  @Inject Refusals refusals;

  /**
   * Asks for the password.
   *
   * @throws IdentityRuleBroken {@code password.wrong}, or {@code sign-in.wait} with the seconds
   */
  void password(Account account, String typed, Visit visit) {
    pace.take(Step.PASSWORD, account.email(), visit);
    if (!passwords.matches(account.passwordHash(), typed)) {
      refusals.tell(account.id(), "password");
      throw new IdentityRuleBroken("password.wrong");
    }
    pace.forget(Step.PASSWORD, account.email(), visit);
  }

  /**
   * Asks for a code; whoever uses the proof has to spend it.
   *
   * @throws IdentityRuleBroken {@code sign-in.code}, or {@code sign-in.wait} with the seconds
   */
  Proof code(Account account, String typed, Visit visit) {
    pace.take(Step.CODE, account.email(), visit);
    return factors
        .judge(account.id(), typed)
        .orElseThrow(
            () -> {
              refusals.tell(account.id(), "code");
              return new IdentityRuleBroken("sign-in.code");
            });
  }

  /**
   * The hash of a new password.
   *
   * @throws IdentityRuleBroken {@code password.*}
   */
  String newPassword(Account account, String typed) {
    PasswordRule.broken(typed, account.email(), account.name())
        .ifPresent(
            key -> {
              throw new IdentityRuleBroken(key);
            });
    return passwords.hash(typed);
  }
}
