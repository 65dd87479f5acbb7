package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.branchwork.web.platform.identity.AccountLink.Kind;
import org.branchwork.web.platform.identity.EnrolmentRecords.Factor;

/**
 * Getting back in: a lost telephone is replaced by proving the password, a forgotten password by
 * proving the telephone. Whoever keeps the accounts can start either and choose neither.
 */
@ApplicationScoped
public class RenewalDesk {

  @Inject AccountRecords accounts;
  @Inject LinkRecords links;
  @Inject FactorOffer offer;
  @Inject EnrolmentRecords records;
  @Inject OwnProof proofs;

  /** What the page for a new second factor shows; empty when the link is no good. */
  public Optional<Enrolment> secondFactor(String token) {
    return account(token, Kind.SECOND_FACTOR)
        .map(account -> offer.of(token, account.email(), account.name()));
  }

  /** Whether a link for a new password can be used now. */
  public boolean isPasswordLink(String token) {
    return account(token, Kind.PASSWORD).isPresent();
  }

  /**
   * Enrols a new second factor.
   *
   * @param password the one the account has
   * @throws IdentityRuleBroken {@code link.gone}, {@code password.wrong}, {@code enrol.code}, or
   *     {@code sign-in.wait} with the seconds
   */
  public Enrolled renewFactor(String token, String password, String code, Visit visit) {
    AccountLink link = link(token, Kind.SECOND_FACTOR);
    Account account = accounts.byId(link.accountId()).orElseThrow();
    proofs.password(account, password, visit);
    Proof.Code proof =
        offer.proved(token, code).orElseThrow(() -> new IdentityRuleBroken("enrol.code"));
    List<String> codes = RecoveryCodes.draw();
    records.renewFactor(link, new Factor(offer.key(token), proof, RecoveryCodes.hashes(codes)));
    return new Enrolled(codes, null);
  }

  /**
   * Sets a new password; every sign-in of the account ends.
   *
   * @param code of the authenticator app, or a recovery code
   * @throws IdentityRuleBroken {@code link.gone}, {@code password.*}, {@code sign-in.code}, or
   *     {@code sign-in.wait} with the seconds
   */
  public void renewPassword(String token, String password, String code, Visit visit) {
    AccountLink link = link(token, Kind.PASSWORD);
    Account account = accounts.byId(link.accountId()).orElseThrow();
    String hash = proofs.newPassword(account, password);
    records.renewPassword(link, hash, proofs.code(account, code, visit));
  }

  private Optional<Account> account(String token, Kind kind) {
    return links.find(token, kind).flatMap(link -> accounts.byId(link.accountId()));
  }

  private AccountLink link(String token, Kind kind) {
    return links.find(token, kind).orElseThrow(() -> new IdentityRuleBroken("link.gone"));
  }
}
