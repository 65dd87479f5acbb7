package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.branchwork.web.platform.identity.AccountLink.Kind;
import org.branchwork.web.platform.identity.IdentityEvent.AccountEnrolled;
import org.branchwork.web.platform.identity.IdentityEvent.PasswordChanged;
import org.branchwork.web.platform.identity.IdentityEvent.SecondFactorEnrolled;

/** Writes an enrolment: link used up, password, second factor and codes, all or nothing. */
@ApplicationScoped
@Transactional
class EnrolmentRecords {

  @Inject AccountRecords accounts;
  @Inject FactorRecords factors;
  @Inject LinkRecords links;
  @Inject SignInRecords signIns;
  @Inject Event<IdentityEvent> events;
  @Inject Clock clock;

  /** A second factor as it was just proved. */
  record Factor(byte[] secret, Proof.Code proof, List<String> recoveryHashes) {}

  /**
   * Makes the first account, an administrator's; there must be none yet.
   *
   * @return the token of a sign-in
   */
  String setUp(
      String token, String email, String name, String passwordHash, Factor factor, String device) {
    accounts.oneAtATime();
    if (!accounts.none() || !links.useSetUp(token)) {
      throw new IdentityRuleBroken("link.gone");
    }
    UUID account = accounts.add(email, name);
    accounts.setRoles(account, List.of(Roles.ADMINISTRATOR));
    return enrol(account, passwordHash, factor, device);
  }

  /**
   * Makes an invited person's account usable.
   *
   * @return the token of a sign-in
   */
  String accept(AccountLink link, String passwordHash, Factor factor, String device) {
    use(link);
    return enrol(link.accountId(), passwordHash, factor, device);
  }

  /** Both factors were just proved, so that the person is signed in as well. */
  private String enrol(UUID account, String passwordHash, Factor factor, String device) {
    accounts.setPassword(account, passwordHash);
    replace(account, factor);
    events.fire(
        new AccountEnrolled(UUID.randomUUID(), account, account.toString(), clock.instant()));
    return signIns.beginWhole(account, device);
  }

  /** Replaces a second factor that was reset. */
  void renewFactor(AccountLink link, Factor factor) {
    use(link);
    replace(link.accountId(), factor);
    signIns.endAll(link.accountId(), null, link.accountId());
    events.fire(
        new SecondFactorEnrolled(
            UUID.randomUUID(), link.accountId(), link.accountId().toString(), clock.instant()));
  }

  /** Sets a new password; every sign-in ends. */
  void renewPassword(AccountLink link, String passwordHash, Proof proof) {
    if (!factors.spend(link.accountId(), proof)) {
      throw new IdentityRuleBroken("sign-in.code");
    }
    use(link);
    accounts.setPassword(link.accountId(), passwordHash);
    signIns.endAll(link.accountId(), null, link.accountId());
    events.fire(
        new PasswordChanged(
            UUID.randomUUID(), link.accountId(), link.accountId().toString(), clock.instant()));
  }

  private void replace(UUID account, Factor factor) {
    factors.enrol(account, factor.secret());
    factors.renewRecovery(account, factor.recoveryHashes());
    if (!factors.spend(account, factor.proof())) {
      throw new IdentityRuleBroken("enrol.code");
    }
  }

  private void use(AccountLink link) {
    boolean invited = accounts.byId(link.accountId()).filter(a -> !a.enrolled()).isPresent();
    if (invited != (link.kind() == Kind.INVITE) || !links.use(link)) {
      throw new IdentityRuleBroken("link.gone");
    }
  }
}
