package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rows of {@code platform.account} and their roles. */
@ApplicationScoped
@Transactional
class AccountRecords {

  /** What two people who change administrators at the same moment take turns on. */
  private static final long ADMINISTRATORS_LOCK = 4_201_001L;

  private static final String COLUMNS =
      "select id, email, name, password_hash, disabled_at is not null as disabled"
          + " from platform.account ";

  @Inject Jdbi jdbi;
  @Inject Clock clock;

  /** An address as it is kept and looked up. */
  static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  Optional<Account> byEmail(String email) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + "where email = :email")
                .bind("email", fold(email))
                .map(Account::of)
                .findOne());
  }

  Optional<Account> byId(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + "where id = :id")
                .bind("id", id)
                .map(Account::of)
                .findOne());
  }

  boolean none() {
    return jdbi.withHandle(
        handle ->
            !handle
                .createQuery("select exists (select 1 from platform.account)")
                .mapTo(boolean.class)
                .one());
  }

  /**
   * Adds an account that nobody can sign in to yet.
   *
   * @throws IdentityRuleBroken {@code account.email-taken} when there is one with this address
   */
  UUID add(String email, String name) {
    UUID id = UUID.randomUUID();
    int added =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "insert into platform.account (id, email, name, created_at)"
                        + " values (?, ?, ?, ?) on conflict (email) do nothing",
                    id,
                    fold(email),
                    name.strip(),
                    clock.instant()));
    if (added == 0) {
      throw new IdentityRuleBroken("account.email-taken");
    }
    return id;
  }

  void setPassword(UUID id, String hash) {
    jdbi.useHandle(
        handle ->
            handle.execute("update platform.account set password_hash = ? where id = ?", hash, id));
  }

  /** Renews a hash, unless the password was changed in the meantime. */
  void renewHash(UUID id, String before, String after) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update platform.account set password_hash = ? where id = ? and password_hash = ?",
                after,
                id,
                before));
  }

  /** Disables or enables; false when it was so already. */
  boolean setDisabled(UUID id, boolean disabled) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update platform.account set disabled_at = cast(:at as timestamptz)
                         where id = :id and (disabled_at is not null) <> :disabled
                        """)
                    .bind("at", disabled ? clock.instant() : null)
                    .bind("id", id)
                    .bind("disabled", disabled)
                    .execute()
                == 1);
  }

  List<String> roles(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select role from platform.account_role where account_id = :id order by role")
                .bind("id", id)
                .mapTo(String.class)
                .list());
  }

  void setRoles(UUID id, Collection<String> roles) {
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from platform.account_role where account_id = ?", id);
          roles.forEach(role -> addRole(handle, id, role));
        });
  }

  private static void addRole(Handle handle, UUID id, String role) {
    handle.execute("insert into platform.account_role (account_id, role) values (?, ?)", id, role);
  }

  /** Makes changes of administrators wait for each other until the transaction ends. */
  void oneAtATime() {
    jdbi.useHandle(
        handle -> handle.execute("select pg_advisory_xact_lock(?)", ADMINISTRATORS_LOCK));
  }

  /** Whether somebody can sign in who keeps the accounts. */
  boolean hasAdministrator() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from platform.account a
                        join platform.account_role r on r.account_id = a.id
                       where r.role = :role and a.disabled_at is null
                         and a.password_hash is not null)
                    """)
                .bind("role", Roles.ADMINISTRATOR)
                .mapTo(boolean.class)
                .one());
  }
}
