package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.web.platform.identity.IdentityEvent.AccountSignedIn;
import org.branchwork.web.platform.identity.IdentityEvent.AccountSignedOut;
import org.branchwork.web.platform.identity.IdentityEvent.SecondFactorProved;
import org.branchwork.web.platform.identity.IdentityEvent.SessionsEnded;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of {@code platform.sign_in}: who is signed in, where, since when. */
@ApplicationScoped
@Transactional
class SignInRecords {

  private static final String HOLDS =
      """
       s.ended_at is null and a.disabled_at is null
       and s.last_seen_at > :idleSince and s.created_at > :notBefore
      """;

  @Inject Jdbi jdbi;
  @Inject FactorRecords factors;
  @Inject Event<IdentityEvent> events;
  @Inject Clock clock;

  /** The sign-in behind a token, if it holds; notes that it was seen. */
  Optional<SignInRow> find(String token) {
    Instant now = clock.instant();
    Optional<SignInRow> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select s.id, s.account_id, a.name, a.email, s.last_seen_at, s.second_factor_at,
                               (select string_agg(r.role, ',') from platform.account_role r
                                 where r.account_id = a.id) as roles
                          from platform.sign_in s join platform.account a on a.id = s.account_id
                         where s.token_hash = :hash and s.second_factor_at is not null and
                        """
                            + HOLDS)
                    .bind("hash", Tokens.hash(token))
                    .bind("idleSince", now.minus(SignInLimits.IDLE))
                    .bind("notBefore", now.minus(SignInLimits.TOTAL))
                    .map(SignInRow::of)
                    .findOne());
    found
        .filter(row -> row.lastSeenAt().isBefore(now.minus(SignInLimits.SEEN_EVERY)))
        .ifPresent(row -> seen(row.id(), now));
    return found;
  }

  private void seen(UUID signIn, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update platform.sign_in set last_seen_at = ? where id = ? and ended_at is null",
                now,
                signIn));
  }

  /** Begins a sign-in: the password was right, the second factor is awaited. */
  String beginHalf(UUID account, String device) {
    String token = Tokens.random();
    insert(token, UUID.randomUUID(), account, device, null);
    return token;
  }

  /** The half sign-in behind a token, within its time. */
  Optional<HalfSignIn> half(String token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.id, s.account_id, a.email, s.device
                      from platform.sign_in s join platform.account a on a.id = s.account_id
                     where s.token_hash = :hash and s.second_factor_at is null
                       and s.ended_at is null and a.disabled_at is null
                       and s.created_at > :notBefore
                    """)
                .bind("hash", Tokens.hash(token))
                .bind("notBefore", clock.instant().minus(SignInLimits.HALF))
                .map(HalfSignIn::of)
                .findOne());
  }

  /**
   * Completes a half sign-in: spends the proof, drops the half row and begins a whole one under a
   * new token.
   *
   * @return the new token; empty when the proof was spent before, and then nothing has changed
   * @throws IdentityRuleBroken {@code sign-in.again} when another request completed it first
   */
  Optional<String> complete(HalfSignIn half, Proof proof) {
    if (!factors.spend(half.accountId(), proof)) {
      return Optional.empty();
    }
    int dropped =
        jdbi.withHandle(
            handle -> handle.execute("delete from platform.sign_in where id = ?", half.id()));
    if (dropped == 0) {
      throw new IdentityRuleBroken("sign-in.again");
    }
    return Optional.of(beginWhole(half.accountId(), half.device()));
  }

  /** Begins a sign-in of somebody who has just proved both factors. */
  String beginWhole(UUID account, String device) {
    String token = Tokens.random();
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    insert(token, id, account, device, now);
    events.fire(new AccountSignedIn(UUID.randomUUID(), account, account.toString(), now, id));
    return token;
  }

  /**
   * Notes that a sign-in proved its second factor again, and spends the proof.
   *
   * @return false when it was spent before, and then nothing has changed
   */
  boolean prove(Actor own, Proof proof) {
    if (!factors.spend(own.accountId(), proof)) {
      return false;
    }
    Instant now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update platform.sign_in set second_factor_at = ? where id = ?",
                now,
                own.signInId()));
    events.fire(
        new SecondFactorProved(
            UUID.randomUUID(), own.accountId(), own.accountId().toString(), now, own.signInId()));
    return true;
  }

  private void insert(
      String token, UUID id, UUID account, String device, @Nullable Instant secondFactorAt) {
    Instant now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into platform.sign_in
                      (id, token_hash, account_id, device, created_at, last_seen_at, second_factor_at)
                    values (:id, :hash, :account, :device, :now, :now, :secondFactorAt)
                    """)
                .bind("id", id)
                .bind("hash", Tokens.hash(token))
                .bind("account", account)
                .bind("device", device)
                .bind("now", now)
                .bind("secondFactorAt", secondFactorAt)
                .execute());
  }

  /** Ends one sign-in of an account; no error when it has ended. */
  void signOut(UUID account, UUID signIn) {
    Instant now = clock.instant();
    int ended =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update platform.sign_in set ended_at = ? where id = ? and account_id = ?"
                        + " and ended_at is null",
                    now,
                    signIn,
                    account));
    if (ended > 0) {
      events.fire(
          new AccountSignedOut(UUID.randomUUID(), account, account.toString(), now, signIn));
    }
  }

  /**
   * Ends every sign-in of an account but one.
   *
   * @param except the one that goes on; {@code null} for none
   */
  void endAll(UUID account, @Nullable UUID except, UUID by) {
    Instant now = clock.instant();
    int ended =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update platform.sign_in set ended_at = :now
                         where account_id = :account and ended_at is null
                           and id is distinct from cast(:except as uuid)
                        """)
                    .bind("now", now)
                    .bind("account", account)
                    .bind("except", except)
                    .execute());
    if (ended > 0) {
      events.fire(new SessionsEnded(UUID.randomUUID(), account, by.toString(), now, ended));
    }
  }

  /** The sign-ins of an account that hold, the latest seen first. */
  List<SessionEntry> open(UUID account, UUID current) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.id, s.device, s.created_at, s.last_seen_at
                      from platform.sign_in s join platform.account a on a.id = s.account_id
                     where s.account_id = :account and s.second_factor_at is not null and
                    """
                        + HOLDS
                        + " order by s.last_seen_at desc, s.id")
                .bind("account", account)
                .bind("idleSince", now.minus(SignInLimits.IDLE))
                .bind("notBefore", now.minus(SignInLimits.TOTAL))
                .map(row -> SessionEntry.of(row, current))
                .list());
  }

  /** Throws away what ended or ran out a day ago and more. */
  int sweep() {
    Instant before = clock.instant().minus(SignInLimits.TOTAL.multipliedBy(3));
    return jdbi.withHandle(
        handle -> handle.execute("delete from platform.sign_in where created_at < ?", before));
  }
}
