package org.branchwork.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.branchwork.web.platform.audit.chain.AuditRow;
import org.branchwork.web.platform.audit.chain.AuditVerification;
import org.branchwork.web.platform.audit.chain.Seal;
import org.branchwork.web.platform.audit.chain.SealKey;
import org.branchwork.web.platform.audit.chain.SealedHead;

/** An audit trail that a test seals as the portal does, and tries. */
final class SealedTrail {
  private static final String UNSEALED =
      "select "
          + AuditRow.COLUMNS
          + " from platform.audit_entry e where not exists (select from platform.audit_seal s"
          + " where s.entry_id = e.id) order by e.written_in, e.id";

  private final SealKey key;
  private Seal last = Seal.NONE;

  SealedTrail(byte[] secret) {
    key = SealKey.from(secret);
  }

  /** Seals what is not sealed yet; returns the end of the chain. */
  SealedHead seal(Connection owner) throws SQLException {
    try (var query = owner.createStatement();
        var insert =
            owner.prepareStatement(
                "insert into platform.audit_seal values (?, ?, cast(? as xid8), decode(?, 'hex'),"
                    + " decode(?, 'hex'), decode(?, 'hex'), now())");
        var rows = query.executeQuery(UNSEALED)) {
      while (rows.next()) {
        last = key.seal(AuditRow.of(rows), last);
        insert.setLong(1, last.sequence());
        insert.setLong(2, last.entryId());
        insert.setString(3, last.writtenIn());
        insert.setString(4, last.entryHash());
        insert.setString(5, last.previousHash());
        insert.setString(6, last.chainHash());
        insert.addBatch();
      }
      insert.executeBatch();
      return last.head();
    }
  }

  /** Walks the chain, and holds it against an end that was noted. */
  AuditVerification.Result verify(Connection owner, SealedHead noted) throws SQLException {
    return new AuditVerification(owner, key).verify(List.of(noted));
  }
}
