package org.branchwork.deploy;

import java.sql.Connection;
import java.sql.SQLException;

/** What the outbox has given up, to be tried again, for instance once a mail server is mended. */
final class ParkedRows {
  private static final String RERUN =
      """
      with woken as (
        update platform.outbox
        set state = 'waiting', due_at = now(), give_up_at = now() + interval '5 days', attempts = 0
        where state = 'parked' returning id)
      insert into platform.audit_entry (event_id, at, actor, action, subject, facts)
      select gen_random_uuid(), now(), 'admin-command', 'ParkedRowRerun', id::text, '{}' from woken
      """;

  private ParkedRows() {}

  /** Wakes all; returns how many there were. */
  static int rerun(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      return statement.executeUpdate(RERUN);
    }
  }
}
