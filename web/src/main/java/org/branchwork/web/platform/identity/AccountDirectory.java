package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Who has an account: names and addresses for pages and mail. */
@ApplicationScoped
public class AccountDirectory {

  @Inject Jdbi jdbi;
  @Inject LinkRecords links;

  /** The account, disabled or not; empty when there is none. */
  public Optional<AccountEntry> find(UUID id) {
    return Optional.ofNullable(all(List.of(id)).get(id));
  }

  /**
   * The account with this address, whatever its case, disabled or not; empty when there is none.
   */
  public Optional<AccountEntry> findByEmail(String email) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id, name, email from platform.account where email = :email")
                .bind("email", AccountRecords.fold(email))
                .map(AccountDirectory::entry)
                .findOne());
  }

  /** Everybody who has or had an account, by name. */
  public List<AccountEntry> everybody() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id, name, email from platform.account order by name, id")
                .map(AccountDirectory::entry)
                .list());
  }

  /** Who holds a permission now: enrolled and not disabled, by name. */
  public List<AccountEntry> holding(String permission) {
    List<String> roles = Roles.giving(permission);
    if (roles.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id, a.name, a.email from platform.account a
                     where a.disabled_at is null and a.password_hash is not null
                       and exists (select 1 from platform.account_role r
                                    where r.account_id = a.id and r.role in (<roles>))
                     order by a.name, a.id
                    """)
                .bindList("roles", roles)
                .map(AccountDirectory::entry)
                .list());
  }

  /** The accounts with these ids, disabled or not; ids without an account are left out. */
  public Map<UUID, AccountEntry> all(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id, name, email from platform.account where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map(AccountDirectory::entry)
                .stream()
                .collect(Collectors.toMap(AccountEntry::id, Function.identity())));
  }

  /**
   * What the mail with a single-use link needs, for the sender of mail alone; empty when the link
   * is used, replaced or too old.
   *
   * @param link as told in {@link IdentityEvent.AccountLinkMade}
   */
  public Optional<LinkMail> linkMail(UUID link) {
    return links.again(link);
  }

  private static AccountEntry entry(RowView row) {
    return new AccountEntry(
        row.getColumn("id", UUID.class),
        row.getColumn("name", String.class),
        row.getColumn("email", String.class));
  }
}
