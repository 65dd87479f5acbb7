package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.branchwork.e2e.ProofResult;
import org.branchwork.web.platform.audit.chain.Finding;
import org.branchwork.web.platform.audit.chain.Finding.Kind;
import org.branchwork.web.platform.audit.chain.SealedHead;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long audit trail, tampered with at random places by the owner of the database. {@code
 * -Daudit.entries=}, {@code -Daudit.rounds=} and {@code -Daudit.seed=} make it longer or the same.
 */
class AuditTamperingIT {
  private static final int ENTRIES = Integer.getInteger("audit.entries", 500);
  private static final int ROUNDS = Integer.getInteger("audit.rounds", 3);
  private static final long SEED = Long.getLong("audit.seed", System.nanoTime());
  private static final SealedTrail TRAIL = new SealedTrail(new byte[32]);

  /**
   * One way of tampering; in its SQL {@code %1$d} is the place, {@code %2$d} the one behind it.
   *
   * @param behind how far behind the place the row stands that is named; -1 for none
   */
  private record Way(Kind kind, int behind, String sql) {
    Finding expected(int place) {
      if (kind == Kind.INSERTED) return new Finding(kind, 0, ENTRIES + 100);
      return new Finding(kind, place, behind < 0 ? 0 : place + behind);
    }
  }

  private static final List<Way> WAYS =
      List.of(
          new Way(Kind.EDITED, 0, "update platform.audit_entry set actor = 'x' where id = %1$d"),
          new Way(
              Kind.EDITED,
              0,
              "update platform.audit_entry set facts = '{\"a\": \"b\"}' where id = %1$d"),
          new Way(Kind.REMOVED, 0, "delete from platform.audit_entry where id = %1$d"),
          new Way(Kind.REMOVED, -1, "delete from platform.audit_seal where entry_id = %1$d"),
          new Way(
              Kind.REMOVED,
              1,
              "delete from platform.audit_entry where id = %1$d;"
                  + "delete from platform.audit_seal where entry_id = %1$d;"
                  + "update platform.audit_seal set sequence = -sequence where sequence > %1$d;"
                  + "update platform.audit_seal set sequence = -sequence - 1 where sequence < 0"),
          new Way(
              Kind.REORDERED,
              0,
              "update platform.audit_entry set id = 0 where id = %1$d;"
                  + "update platform.audit_entry set id = %1$d where id = %2$d;"
                  + "update platform.audit_entry set id = %2$d where id = 0"),
          new Way(
              Kind.REORDERED,
              1,
              "update platform.audit_seal set sequence = 0 where sequence = %1$d;"
                  + "update platform.audit_seal set sequence = %1$d where sequence = %2$d;"
                  + "update platform.audit_seal set sequence = %2$d where sequence = 0"),
          new Way(
              Kind.FORGED,
              0,
              "update platform.audit_seal set chain_hash = sha256('x') where sequence = %1$d"),
          new Way(
              Kind.FORGED,
              0,
              "update platform.audit_entry set actor = 'x' where id = %1$d;"
                  + "update platform.audit_seal set entry_hash = sha256('x') where sequence = %1$d"),
          new Way(
              Kind.INSERTED,
              0,
              "insert into platform.audit_entry (id, event_id, at, actor, action, facts, written_in)"
                  + " values ("
                  + (ENTRIES + 100)
                  + ", gen_random_uuid(), now(), 'x', 'NoteAdded', '{}', '1')"),
          new Way(Kind.CUT, -1, "delete from platform.audit_seal where sequence >= %1$d"));

  @TempDir static Path place;
  private static Cluster cluster;
  private static Database owner;
  private static SealedHead end;

  @BeforeAll
  static void seal_a_long_trail() throws SQLException {
    cluster = new Cluster(new DataDirectory(place), "superuser-password");
    cluster.start();
    Roles.make(cluster.asSuperuser("postgres"), "owner-password", "app-password");
    owner =
        new Database(
            Cluster.urlOf(cluster.port(), "branchwork"), "branchwork_owner", "owner-password");
    new Migrate(owner).run();
    try (var connection = owner.open()) {
      execute(
          connection,
          "insert into platform.audit_entry (event_id, at, actor, action, subject, facts)"
              + " select gen_random_uuid(), now() + i * interval '1 second', 'actor-' || i % 9,"
              + " 'NoteAdded', 'EQ-' || i, '{}' from generate_series(1, "
              + ENTRIES
              + ") i");
      end = TRAIL.seal(connection);
      execute(
          connection, "alter table platform.audit_seal drop constraint audit_seal_sequence_check");
      execute(connection, "alter table platform.audit_entry alter id drop identity");
    }
  }

  @AfterAll
  static void stop() {
    cluster.stop();
  }

  @Test
  void whatever_the_owner_of_the_database_does_the_first_row_it_was_done_to_is_named()
      throws SQLException {
    var chance = new Random(SEED);
    var wrong = new ArrayList<String>();
    long unnoticed = 0;
    try (var connection = owner.open()) {
      assertThat(finding(connection)).isEmpty();
      for (var round = 0; round < ROUNDS; round++) {
        for (var way : WAYS) {
          // a trail has an entry before and one behind the place
          var at = 2 + chance.nextInt(ENTRIES - 2);
          execute(connection, way.sql().formatted(at, at + 1));
          var found = finding(connection);
          connection.rollback();
          if (found.isEmpty()) unnoticed++;
          if (!found.equals(Optional.of(way.expected(at)))) wrong.add(way.sql() + at + found);
        }
      }
      assertThat(finding(connection)).as("all was undone").isEmpty();
    }
    new ProofResult("audit")
        .put("passed", wrong.isEmpty())
        .put("seed", SEED)
        .put("entries", ENTRIES)
        .put("tamperings", WAYS.size())
        .put("tries", WAYS.size() * ROUNDS)
        .put("unnoticed", unnoticed)
        .put("misplaced", wrong.size() - unnoticed)
        .write();
    assertThat(wrong).as("seed " + SEED).isEmpty();
  }

  private static Optional<Finding> finding(Connection connection) throws SQLException {
    return TRAIL.verify(connection, end).finding();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
