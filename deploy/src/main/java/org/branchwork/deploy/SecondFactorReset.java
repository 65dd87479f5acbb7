package org.branchwork.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Takes the second factor from an account whose owner has lost it, ends its sign-ins, and makes a
 * link by which the owner, who still has to know the password, enrols a new one.
 */
final class SecondFactorReset {
  private static final String RESET =
      """
      with chosen as (
        update platform.account set totp_secret = null
        where email = lower(?) and disabled_at is null returning id),
      codes as (
        delete from platform.recovery_code using chosen where account_id = chosen.id),
      sessions as (
        update platform.sign_in set ended_at = now() from chosen
        where account_id = chosen.id and ended_at is null),
      noted as (
        insert into platform.audit_entry (event_id, at, actor, action, subject, facts)
        select gen_random_uuid(), now(), 'admin-command', 'SecondFactorReset', id::text, '{}'
        from chosen)
      insert into platform.account_link (token_hash, kind, account_id, expires_at)
      select ?, 'second-factor', id, now() + interval '60 minutes' from chosen
      """;

  private SecondFactorReset() {}

  /** The path of the link, good for an hour; empty when no usable account has this address. */
  static Optional<String> of(String email, Connection owner) throws SQLException {
    var token = Tokens.random();
    try (var reset = owner.prepareStatement(RESET)) {
      reset.setString(1, email.strip());
      reset.setBytes(2, Tokens.digest(token));
      return reset.executeUpdate() == 1
          ? Optional.of("/portal/second-factor/" + token)
          : Optional.empty();
    }
  }
}
