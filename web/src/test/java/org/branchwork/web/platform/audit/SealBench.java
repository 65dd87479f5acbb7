package org.branchwork.web.platform.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.CaseEvent.NoteAdded;
import org.branchwork.web.platform.audit.chain.AuditVerification;
import org.branchwork.web.platform.audit.chain.SealKey;
import org.branchwork.web.platform.audit.chain.SealedHead;
import org.branchwork.web.platform.database.PlatformDatabase;
import org.branchwork.web.platform.database.Transactions;
import org.branchwork.web.platform.settings.GivenSettings;
import org.branchwork.web.platform.settings.PortalSettings;
import org.branchwork.web.platform.time.MovableClock;

/** The audit trail with its sealer on a database of its own, and hands that reach everything. */
final class SealBench {

  static final byte[] SECRET = "a secret for the tests of seals".getBytes(StandardCharsets.UTF_8);
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  final PlatformDatabase database = PlatformDatabase.fresh();
  final Transactions transactions = new Transactions(database.asApplication());
  final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");
  final AuditTrail trail = new AuditTrail(transactions.jdbi(), clock);
  final AuditSealer sealer = new AuditSealer();
  final AuditSealRows rows = new AuditSealRows();

  SealBench(Path data) {
    rows.jdbi = transactions.jdbi();
    rows.clock = clock;
    sealer.rows = rows;
    sealer.settings = settings(data);
  }

  private static PortalSettings settings(Path data) {
    String secret = Base64.getEncoder().encodeToString(SECRET);
    return GivenSettings.of(Map.of("secret.link", secret, "data.dir", data.toString()));
  }

  /** Writes so many rows, each in a transaction of its own. */
  void write(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      transactions.inNew(this::writeOne);
    }
  }

  Void writeOne() {
    trail.casework(new NoteAdded(UUID.randomUUID(), "EQ-0123-45CW", "abc", NOW));
    return null;
  }

  /** Seals in one transaction, as the server does. */
  int seal() throws Exception {
    return transactions.inNew(sealer::seal);
  }

  AuditVerification.Result verify(List<SealedHead> noted) throws SQLException {
    try (Connection owner = database.asOwner().getConnection()) {
      return new AuditVerification(owner, SealKey.from(SECRET)).verify(noted);
    }
  }

  /** Does anything to the database, as its superuser, held by no trigger or key. */
  void tamper(String sql) throws SQLException {
    try (Connection connection = database.asSuperuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(sql);
    }
  }
}
