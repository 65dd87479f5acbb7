package org.branchwork.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import org.branchwork.web.platform.seals.wrapping.WrappingKey;

/**
 * The change of {@code secret.case}: every key of a sealed case that is still wrapped under the
 * secret before is wrapped under the one in force. All or none.
 */
final class CaseKeyRewrap {
  private static final String KEYS =
      "select case_id, number, wrapped from casework.case_key order by case_id, number for update";
  private static final String REPLACE =
      "update casework.case_key set wrapped = ? where case_id = ? and number = ?";
  private static final String AUDIT =
      """
      insert into platform.audit_entry (event_id, at, actor, action, subject, facts)
      values (gen_random_uuid(), now(), 'admin-command', 'CaseKeysRewrapped', null, '{}')
      """;

  private final WrappingKey current;
  private final Optional<WrappingKey> previous;

  CaseKeyRewrap(Settings settings) {
    current = WrappingKey.from(bytes(settings.require("secret.case")));
    previous =
        settings.find("secret.case.previous").map(CaseKeyRewrap::bytes).map(WrappingKey::from);
  }

  /** Rewraps what needs it; returns how many keys that were. */
  int on(Connection owner) throws SQLException {
    owner.setAutoCommit(false);
    try (var statement = owner.createStatement()) {
      // the owner of the tables sees no row of them
      statement.execute("set local role branchwork_data");
      int rewrapped = rewrap(owner);
      statement.execute("reset role");
      if (rewrapped > 0) statement.execute(AUDIT);
      owner.commit();
      return rewrapped;
    }
  }

  private int rewrap(Connection owner) throws SQLException {
    int rewrapped = 0;
    try (var query = owner.prepareStatement(KEYS);
        var replace = owner.prepareStatement(REPLACE);
        var keys = query.executeQuery()) {
      while (keys.next()) {
        var place = WrappingKey.place(keys.getLong(1), keys.getInt(2));
        var wrapped = keys.getBytes(3);
        if (current.unwrap(wrapped, place).isPresent()) continue;
        var key =
            previous
                .flatMap(before -> before.unwrap(wrapped, place))
                .orElseThrow(() -> new Refusal("rewrap.stranger"));
        replace.setBytes(1, current.wrap(key, place));
        replace.setLong(2, keys.getLong(1));
        replace.setInt(3, keys.getInt(2));
        rewrapped += replace.executeUpdate();
      }
    }
    return rewrapped;
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
