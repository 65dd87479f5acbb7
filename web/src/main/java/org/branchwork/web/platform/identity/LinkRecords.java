package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.web.platform.identity.AccountLink.Kind;
import org.branchwork.web.platform.identity.IdentityEvent.AccountLinkMade;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jdbi.v3.core.Jdbi;

/**
 * Single-use links: for the first account, for an invited person, for a new second factor, for a
 * new password. Only hashes are kept. A link that the portal makes is derived from its row's id and
 * {@code secret.link}, so that its mail can be written when it is sent.
 */
@ApplicationScoped
@Transactional
class LinkRecords {

  private static final Map<Kind, Duration> LIFE =
      Map.of(
          Kind.INVITE, Duration.ofHours(72),
          // these two open an account together with what its owner still knows or has
          Kind.SECOND_FACTOR, Duration.ofMinutes(60),
          Kind.PASSWORD, Duration.ofMinutes(60));

  @Inject Jdbi jdbi;
  @Inject PortalSettings settings;
  @Inject Event<IdentityEvent> events;
  @Inject Clock clock;

  /** Makes a link; an older one of its kind stops working. */
  NewLink make(UUID account, Kind kind, UUID by) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    Instant expiresAt = now.plus(LIFE.get(kind));
    String token = token(id);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "delete from platform.account_link"
                  + " where account_id = ? and kind = ? and used_at is null",
              account,
              kind.text());
          handle.execute(
              "insert into platform.account_link (id, token_hash, kind, account_id, expires_at)"
                  + " values (?, ?, ?, ?, ?)",
              id,
              Tokens.hash(token),
              kind.text(),
              account,
              expiresAt);
        });
    events.fire(
        new AccountLinkMade(UUID.randomUUID(), account, by.toString(), now, id, kind.text()));
    return new NewLink("/portal/" + kind.text() + "/" + token, expiresAt);
  }

  /** A link again, for the sender of mail alone; empty when it is used, replaced or too old. */
  Optional<LinkMail> again(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.email, l.kind, l.expires_at
                      from platform.account_link l join platform.account a on a.id = l.account_id
                     where l.id = :id and l.used_at is null and l.expires_at > :now
                       and a.disabled_at is null
                    """)
                .bind("id", id)
                .bind("now", clock.instant())
                .map(row -> LinkMail.of(row, token(id)))
                .findOne());
  }

  /** The link behind a token, if it can be used now. */
  Optional<AccountLink> find(String token, Kind kind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select l.id, l.account_id
                      from platform.account_link l join platform.account a on a.id = l.account_id
                     where l.token_hash = :hash and l.kind = :kind and l.used_at is null
                       and l.expires_at > :now and a.disabled_at is null
                    """)
                .bind("hash", Tokens.hash(token))
                .bind("kind", kind.text())
                .bind("now", clock.instant())
                .map(row -> AccountLink.of(row, kind))
                .findOne());
  }

  /** Uses a link up; false when somebody was quicker. */
  boolean use(AccountLink link) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "update platform.account_link set used_at = ? where id = ? and used_at is null",
                    clock.instant(),
                    link.id())
                == 1);
  }

  /** Whether a token is a set-up link that can be used now. */
  boolean isSetUp(String token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from platform.setup_link
                      where token_hash = :hash and used_at is null and expires_at > :now)
                    """)
                .bind("hash", Tokens.hash(token))
                .bind("now", clock.instant())
                .mapTo(boolean.class)
                .one());
  }

  /** Uses a set-up link up; false when somebody was quicker. */
  boolean useSetUp(String token) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "update platform.setup_link set used_at = ?"
                        + " where token_hash = ? and used_at is null",
                    clock.instant(),
                    Tokens.hash(token))
                == 1);
  }

  private String token(UUID id) {
    byte[] text = id.toString().getBytes(StandardCharsets.US_ASCII);
    return Tokens.encode(Tokens.keyed(settings.secret("link"), "account-link", text));
  }
}
