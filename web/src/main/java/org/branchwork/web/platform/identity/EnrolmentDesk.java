package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.branchwork.web.platform.identity.AccountLink.Kind;
import org.branchwork.web.platform.identity.EnrolmentRecords.Factor;

/**
 * Making an account one's own: the very first one through its set-up link, the others through an
 * invitation. Looking changes nothing; only the act uses a link up.
 */
@ApplicationScoped
public class EnrolmentDesk {

  @Inject AccountRecords accounts;
  @Inject LinkRecords links;
  @Inject FactorOffer offer;
  @Inject EnrolmentRecords records;
  @Inject Passwords passwords;
  @Inject KnownDevices devices;

  /** What the set-up page shows; empty when the link is no good or an account exists. */
  public Optional<Enrolment> setUp(String token) {
    return links.isSetUp(token) && accounts.none()
        ? Optional.of(offer.of(token, null, null))
        : Optional.empty();
  }

  /** What the page of an invitation shows; empty when the link is no good. */
  public Optional<Enrolment> invitation(String token) {
    return links
        .find(token, Kind.INVITE)
        .flatMap(link -> accounts.byId(link.accountId()))
        .map(account -> offer.of(token, account.email(), account.name()));
  }

  /**
   * What is wrong with the answers, by key: {@code name.missing}, {@code email.wrong}, {@code
   * password.short} …, {@code enrol.code}; empty when they can be sent.
   */
  public List<String> problems(String token, EnrolAccount typed) {
    List<String> problems = new ArrayList<>();
    AccountRule.name(typed.name()).ifPresent(problems::add);
    AccountRule.email(typed.email()).ifPresent(problems::add);
    PasswordRule.broken(typed.password(), typed.email(), typed.name()).ifPresent(problems::add);
    if (offer.proved(token, typed.code()).isEmpty()) {
      problems.add("enrol.code");
    }
    return problems;
  }

  /**
   * Makes the first account, which keeps the accounts of all others.
   *
   * @throws IdentityRuleBroken the first of {@link #problems}, or {@code link.gone}
   */
  public Enrolled makeFirst(String token, EnrolAccount typed, Visit visit) {
    if (setUp(token).isEmpty()) {
      throw new IdentityRuleBroken("link.gone");
    }
    List<String> codes = RecoveryCodes.draw();
    Factor factor = factor(token, typed, codes);
    String hash = passwords.hash(typed.password());
    String signIn = records.setUp(token, typed.email(), typed.name(), hash, factor, visit.device());
    return new Enrolled(codes, whole(signIn, AccountRecords.fold(typed.email()), visit));
  }

  /**
   * Makes an invited person's account usable; name and address are those of the invitation.
   *
   * @throws IdentityRuleBroken the first of {@link #problems}, or {@code link.gone}
   */
  public Enrolled accept(String token, String password, String code, Visit visit) {
    AccountLink link =
        links.find(token, Kind.INVITE).orElseThrow(() -> new IdentityRuleBroken("link.gone"));
    Account invited = accounts.byId(link.accountId()).orElseThrow();
    List<String> codes = RecoveryCodes.draw();
    EnrolAccount typed = new EnrolAccount(invited.name(), invited.email(), password, code);
    Factor factor = factor(token, typed, codes);
    String signIn = records.accept(link, passwords.hash(password), factor, visit.device());
    return new Enrolled(codes, whole(signIn, invited.email(), visit));
  }

  private WholeSignIn whole(String signIn, String email, Visit visit) {
    return new WholeSignIn(signIn, devices.markToKeep(email, visit));
  }

  private Factor factor(String token, EnrolAccount typed, List<String> codes) {
    List<String> problems = problems(token, typed);
    if (!problems.isEmpty()) {
      throw new IdentityRuleBroken(problems.get(0));
    }
    Proof.Code proof = offer.proved(token, typed.code()).orElseThrow();
    return new Factor(offer.key(token), proof, RecoveryCodes.hashes(codes));
  }
}
