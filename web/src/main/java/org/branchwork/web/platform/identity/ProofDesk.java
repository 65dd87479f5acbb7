package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.branchwork.web.platform.identity.SignInPace.Step;

/** Proving the second factor again, for what asks for it, within a sign-in. */
@ApplicationScoped
public class ProofDesk {

  @Inject AccountRecords accounts;
  @Inject OwnProof proofs;
  @Inject SignInRecords signIns;
  @Inject SignInPace pace;
  @Inject Refusals refusals;

  /**
   * Proves the second factor; it counts as proved for the next five minutes.
   *
   * @param code of the authenticator app, or a recovery code; each works once
   * @throws IdentityRuleBroken {@code sign-in.code}, or {@code sign-in.wait} with the seconds
   */
  public void prove(String code, Visit visit, Actor own) {
    Account account =
        accounts.byId(own.accountId()).orElseThrow(() -> new IdentityRuleBroken("account.gone"));
    if (!signIns.prove(own, proofs.code(account, code, visit))) {
      refusals.tell(account.id(), "code");
      throw new IdentityRuleBroken("sign-in.code");
    }
    pace.forget(Step.CODE, account.email(), visit);
  }
}
