package org.branchwork.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;

/** What is noted of an export: in the audit trail, and in the log of reading of every case. */
final class ExportLog {
  private static final String READ =
      """
      insert into casework.reading (case_id, what, why, read_at)
      select id, 'EXPORT', 'OPERATOR', now() from casework.case_file where id <= ?
      """;
  private static final String AUDIT =
      """
      insert into platform.audit_entry (event_id, at, actor, action, subject, facts)
      values (gen_random_uuid(), now(), 'admin-command', ?, null,
        jsonb_build_object('digest', ?::text, 'cases', ?::text))
      """;

  private final Connection owner;

  ExportLog(Connection owner) {
    this.owner = owner;
  }

  /** Notes what was written; it is noted before anybody has the file. */
  void note(ObjectNode manifest) throws SQLException {
    try (var statement = owner.createStatement();
        var read = owner.prepareStatement(READ)) {
      statement.execute("set local role branchwork_data");
      read.setLong(1, manifest.path("numbers").path("case_file_id_seq").asLong());
      read.executeUpdate();
      statement.execute("reset role");
    }
    audit(owner, "CaseworkExported", manifest);
    owner.commit();
  }

  static void audit(Connection owner, String action, ObjectNode manifest) throws SQLException {
    try (var audit = owner.prepareStatement(AUDIT)) {
      audit.setString(1, action);
      audit.setString(2, manifest.path("digest").asText());
      audit.setString(3, manifest.path("cases").asText());
      audit.executeUpdate();
    }
  }
}
