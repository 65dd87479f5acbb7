package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Judges a typed code: six digits of the authenticator app, or a recovery code. */
@ApplicationScoped
class FactorCheck {

  @Inject FactorRecords factors;
  @Inject Clock clock;

  /**
   * What the typed code proves; empty when it is wrong. Whether it was spent before, is not told.
   */
  Optional<Proof> judge(UUID account, String typed) {
    String digits = typed.replaceAll("\\s", "");
    if (digits.matches("[0-9]{6}")) {
      return factors
          .secret(account)
          .map(secret -> Totp.step(secret, digits, clock.instant()))
          .filter(step -> step.isPresent())
          .map(step -> new Proof.Code(step.getAsLong()));
    }
    if (!RecoveryCodes.looksRight(typed)) {
      return Optional.empty();
    }
    String hash = RecoveryCodes.hash(typed);
    boolean kept = factors.recoveryHashes(account).contains(hash);
    return kept ? Optional.of(new Proof.Recovery(hash)) : Optional.empty();
  }
}
