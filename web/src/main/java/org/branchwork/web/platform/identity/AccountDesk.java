package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.branchwork.web.platform.identity.AccountLink.Kind;
import org.branchwork.web.platform.identity.IdentityEvent.AccountDisabled;
import org.branchwork.web.platform.identity.IdentityEvent.AccountEnabled;
import org.branchwork.web.platform.identity.IdentityEvent.AccountInvited;
import org.branchwork.web.platform.identity.IdentityEvent.RolesChanged;
import org.branchwork.web.platform.identity.IdentityEvent.SecondFactorReset;

/**
 * Keeping the accounts. Every method needs {@code accounts.manage} and throws {@link
 * IdentityRuleBroken}: {@code account.not-allowed} without it, {@code account.gone} when there is
 * no such account; then nothing has changed. What is taken away is gone at the person's next click.
 */
@ApplicationScoped
@Transactional
public class AccountDesk {

  private static final String PERMISSION = "accounts.manage";

  @Inject AccountRecords accounts;
  @Inject FactorRecords factors;
  @Inject LinkRecords links;
  @Inject SignInRecords signIns;
  @Inject Event<IdentityEvent> events;
  @Inject Clock clock;

  /**
   * Invites a person by a link that holds for 72 hours.
   *
   * @param name 1 to 200 characters
   * @param email of the form x@y, at most 254 characters; case does not matter
   * @param roles at least one of {@link Roles#all}
   * @throws IdentityRuleBroken {@code name.*}, {@code email.*}, {@code roles.*} or {@code
   *     account.email-taken}
   */
  public NewLink invite(String name, String email, Set<String> roles, Actor by) {
    by.needs(PERMISSION);
    problems(name, email, roles).stream().findFirst().ifPresent(AccountDesk::refuse);
    UUID account = accounts.add(email, name);
    accounts.setRoles(account, roles);
    events.fire(
        new AccountInvited(
            UUID.randomUUID(), account, label(by), clock.instant(), new TreeSet<>(roles)));
    return links.make(account, Kind.INVITE, by.accountId());
  }

  /** What is wrong with an invitation, by key; empty when it can be made. */
  public List<String> problems(String name, String email, Set<String> roles) {
    return Stream.of(AccountRule.name(name), AccountRule.email(email), AccountRule.roles(roles))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Makes a new invitation for a person who has not used the first; the first stops working. */
  public NewLink inviteAgain(UUID account, Actor by) {
    if (known(account, by).enrolled()) {
      throw new IdentityRuleBroken("account.enrolled");
    }
    return links.make(account, Kind.INVITE, by.accountId());
  }

  /**
   * Changes what a person may do.
   *
   * @throws IdentityRuleBroken {@code roles.*}; {@code account.own-administrator} when it would
   *     take the role administrator from oneself; {@code account.last-administrator}
   */
  public void setRoles(UUID account, Set<String> roles, Actor by) {
    known(account, by);
    AccountRule.roles(roles).ifPresent(AccountDesk::refuse);
    accounts.oneAtATime();
    if (account.equals(by.accountId()) && !roles.contains(Roles.ADMINISTRATOR)) {
      throw new IdentityRuleBroken("account.own-administrator");
    }
    if (Set.copyOf(accounts.roles(account)).equals(roles)) {
      return;
    }
    accounts.setRoles(account, roles);
    keepAdministrator();
    events.fire(
        new RolesChanged(
            UUID.randomUUID(), account, label(by), clock.instant(), new TreeSet<>(roles)));
  }

  /**
   * Takes a lost second factor away, ends the person's sign-ins and makes a link, good for 60
   * minutes, to enrol a new one with the password.
   */
  public NewLink resetSecondFactor(UUID account, Actor by) {
    other(account, by);
    factors.reset(account);
    signIns.endAll(account, null, by.accountId());
    events.fire(new SecondFactorReset(UUID.randomUUID(), account, label(by), clock.instant()));
    return links.make(account, Kind.SECOND_FACTOR, by.accountId());
  }

  /**
   * Makes a link, good for 60 minutes, to set a new password with the second factor. The old
   * password goes on working until then.
   */
  public NewLink offerNewPassword(UUID account, Actor by) {
    other(account, by);
    return links.make(account, Kind.PASSWORD, by.accountId());
  }

  /** Ends every sign-in of a person but the one that is asking. */
  public void endSessions(UUID account, Actor by) {
    known(account, by);
    signIns.endAll(account, by.signInId(), by.accountId());
  }

  /**
   * Disables an account and ends its sign-ins; its links stop working.
   *
   * @throws IdentityRuleBroken {@code account.own-disable}, {@code account.last-administrator}
   */
  public void disable(UUID account, Actor by) {
    known(account, by);
    accounts.oneAtATime();
    if (account.equals(by.accountId())) {
      throw new IdentityRuleBroken("account.own-disable");
    }
    if (accounts.setDisabled(account, true)) {
      keepAdministrator();
      signIns.endAll(account, null, by.accountId());
      events.fire(new AccountDisabled(UUID.randomUUID(), account, label(by), clock.instant()));
    }
  }

  /** Lets a disabled account sign in again, with the password and second factor it had. */
  public void enable(UUID account, Actor by) {
    known(account, by);
    if (accounts.setDisabled(account, false)) {
      events.fire(new AccountEnabled(UUID.randomUUID(), account, label(by), clock.instant()));
    }
  }

  private Account known(UUID account, Actor by) {
    by.needs(PERMISSION);
    return accounts.byId(account).orElseThrow(() -> new IdentityRuleBroken("account.gone"));
  }

  /** Somebody else, who has enrolled and is not disabled. */
  private void other(UUID account, Actor by) {
    Account known = known(account, by);
    if (account.equals(by.accountId())) {
      throw new IdentityRuleBroken("account.own-reset");
    }
    if (!known.enrolled() || known.disabled()) {
      throw new IdentityRuleBroken("account.not-active");
    }
  }

  private void keepAdministrator() {
    if (!accounts.hasAdministrator()) {
      throw new IdentityRuleBroken("account.last-administrator");
    }
  }

  private static void refuse(String key) {
    throw new IdentityRuleBroken(key);
  }

  private static String label(Actor by) {
    return by.accountId().toString();
  }
}
