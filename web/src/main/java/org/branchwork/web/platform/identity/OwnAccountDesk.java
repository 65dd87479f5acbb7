package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What everybody does with the own account. */
@ApplicationScoped
public class OwnAccountDesk {

  @Inject AccountRecords accounts;
  @Inject SignInRecords signIns;
  @Inject FactorRecords factors;
  @Inject OwnProof proofs;
  @Inject OwnAccountRecords records;

  /** One's own sign-ins that hold, the latest seen first. */
  public List<SessionEntry> sessions(Actor own) {
    return signIns.open(own.accountId(), own.signInId());
  }

  /** How many recovery codes are left. */
  public int recoveryCodesLeft(Actor own) {
    return factors.recoveryHashes(own.accountId()).size();
  }

  /** Ends one of one's own sign-ins; no error when it has ended or is somebody else's. */
  public void endSession(UUID signIn, Actor own) {
    signIns.signOut(own.accountId(), signIn);
  }

  /** Ends all of one's own sign-ins but this one. */
  public void endOthers(Actor own) {
    signIns.endAll(own.accountId(), own.signInId(), own.accountId());
  }

  /**
   * Changes the password; all sign-ins but this one end.
   *
   * @throws IdentityRuleBroken {@code password.wrong} when the present one is wrong, {@code
   *     password.*} when the new one is refused, {@code sign-in.wait} with the seconds
   */
  public void changePassword(String present, String wanted, Visit visit, Actor own) {
    Account account = account(own);
    proofs.password(account, present, visit);
    records.changePassword(own, proofs.newPassword(account, wanted));
  }

  /**
   * Draws new recovery codes; the ones before stop working.
   *
   * @return ten codes, shown once
   * @throws IdentityRuleBroken {@code password.wrong}, or {@code sign-in.wait} with the seconds
   */
  public List<String> renewRecoveryCodes(String password, Visit visit, Actor own) {
    proofs.password(account(own), password, visit);
    List<String> codes = RecoveryCodes.draw();
    records.renewRecovery(own, RecoveryCodes.hashes(codes));
    return codes;
  }

  private Account account(Actor own) {
    return accounts.byId(own.accountId()).orElseThrow(() -> new IdentityRuleBroken("account.gone"));
  }
}
