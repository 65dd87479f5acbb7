package org.branchwork.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The link by which the first account of a fresh portal is made. The database keeps the SHA-256 of
 * its token's characters, never the token; a new link makes an older one worthless.
 */
final class SetUpLink {
  private static final String REPLACE =
      """
      with older as (delete from platform.setup_link where used_at is null)
      insert into platform.setup_link (token_hash, expires_at) values (?, now() + interval '1 day')
      """;

  private SetUpLink() {}

  /** The path of a link good for one use within a day; empty once an account exists. */
  static Optional<String> make(Connection owner) throws SQLException {
    if (!isWanted(owner)) return Optional.empty();
    var token = Tokens.random();
    try (var replace = owner.prepareStatement(REPLACE)) {
      replace.setBytes(1, Tokens.digest(token));
      replace.executeUpdate();
      return Optional.of("/portal/set-up/" + token);
    }
  }

  private static boolean isWanted(Connection owner) throws SQLException {
    var sql = "select not exists (select from platform.account)";
    try (var statement = owner.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
