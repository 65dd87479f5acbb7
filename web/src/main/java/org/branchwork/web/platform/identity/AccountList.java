package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The accounts of the branch, for whoever keeps them. */
@ApplicationScoped
@Transactional
public class AccountList {

  private static final String PERMISSION = "accounts.manage";
  private static final String SUMMARY =
      """
      select a.id, a.email, a.name,
             case when a.disabled_at is not null then 'DISABLED'
                  when a.password_hash is null then 'INVITED'
                  when a.totp_secret is null then 'NO_SECOND_FACTOR'
                  else 'ACTIVE' end as state,
             (select string_agg(r.role, ',') from platform.account_role r
               where r.account_id = a.id) as roles,
             s.last_seen_at, coalesce(s.open_sessions, 0) as open_sessions
        from platform.account a
        left join (select account_id, max(last_seen_at) as last_seen_at,
                          count(*) filter (where ended_at is null and last_seen_at > :idleSince
                                           and created_at > :notBefore) as open_sessions
                     from platform.sign_in where second_factor_at is not null
                    group by account_id) s on s.account_id = a.id
      """;

  @Inject Jdbi jdbi;
  @Inject Clock clock;

  /** Every account, by name. */
  public List<AccountSummary> all(Actor by) {
    by.needs(PERMISSION);
    return jdbi.withHandle(
        handle ->
            query(handle, SUMMARY + " order by lower(a.name), a.id")
                .map(AccountSummary::of)
                .list());
  }

  /** One account; empty when there is none. */
  public Optional<AccountSummary> one(UUID id, Actor by) {
    by.needs(PERMISSION);
    return jdbi.withHandle(
        handle ->
            query(handle, SUMMARY + " where a.id = :id")
                .bind("id", id)
                .map(AccountSummary::of)
                .findOne());
  }

  private Query query(Handle handle, String sql) {
    Instant now = clock.instant();
    return handle
        .createQuery(sql)
        .bind("idleSince", now.minus(SignInLimits.IDLE))
        .bind("notBefore", now.minus(SignInLimits.TOTAL));
  }
}
