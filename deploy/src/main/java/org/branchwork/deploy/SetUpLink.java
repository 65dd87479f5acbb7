package org.branchwork.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The link by which the first account of a fresh portal is made, or by which an administrator of a
 * portal that took an export in, where nobody can sign in yet, chooses a password again. The
 * database keeps the SHA-256 of its token's characters, never the token; a new link makes an older
 * one worthless.
 */
final class SetUpLink {
  private static final String REPLACE =
      """
      with older as (delete from platform.setup_link where used_at is null)
      insert into platform.setup_link (token_hash, expires_at) values (?, now() + interval '1 day')
      """;
  private static final String INVITE =
      """
      with chosen as (
        select a.id from platform.account a
          join platform.account_role r on r.account_id = a.id and r.role = 'administrator'
          where a.disabled_at is null order by a.created_at, a.id limit 1),
      older as (
        delete from platform.account_link using chosen
          where account_id = chosen.id and kind = 'invite' and used_at is null)
      insert into platform.account_link (token_hash, kind, account_id, expires_at)
        select ?, 'invite', id, now() + interval '1 day' from chosen
      """;
  private static final String CAN_SIGN_IN =
      "select exists (select from platform.account where password_hash is not null)";
  private static final String KNOWS_ANYBODY = "select exists (select from platform.account)";

  private SetUpLink() {}

  /** The path of a link good for one use within a day; empty once somebody can sign in. */
  static Optional<String> make(Connection owner) throws SQLException {
    if (holds(owner, CAN_SIGN_IN)) return Optional.empty();
    var invited = holds(owner, KNOWS_ANYBODY);
    var token = Tokens.random();
    try (var replace = owner.prepareStatement(invited ? INVITE : REPLACE)) {
      replace.setBytes(1, Tokens.digest(token));
      return replace.executeUpdate() == 1
          ? Optional.of((invited ? "/portal/invite/" : "/portal/set-up/") + token)
          : Optional.empty();
    }
  }

  private static boolean holds(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
