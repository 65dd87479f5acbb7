package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.branchwork.web.platform.audit.chain.SealedHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that tries the audit trail, on a cluster with three sealed rows. */
class AuditProofIT {
  private static final String LINK = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path place;
  private DataDirectory data;
  private Cluster cluster;
  private Database owner;
  private SealedHead end;

  @BeforeEach
  void seal_three_rows() throws SQLException, IOException {
    data = new DataDirectory(place);
    cluster = new Cluster(data, "superuser-password");
    cluster.start();
    Roles.make(cluster.asSuperuser("postgres"), "owner-password", "app-password");
    owner =
        new Database(
            Cluster.urlOf(cluster.port(), "branchwork"), "branchwork_owner", "owner-password");
    new Migrate(owner).run();
    execute(
        "insert into platform.audit_entry (event_id, at, actor, action, facts)"
            + " select gen_random_uuid(), now(), 'abc', 'NoteAdded', '{}' from generate_series(1, 3)");
    try (var connection = owner.open()) {
      end = new SealedTrail(Base64.getDecoder().decode(LINK)).seal(connection);
    }
    Files.writeString(place.resolve("audit.heads"), end.text() + "\n");
  }

  @AfterEach
  void stop() {
    cluster.stop();
  }

  @Test
  void a_whole_trail_is_told_with_the_end_of_its_chain() throws SQLException {
    assertThat(proof()).contains("is whole: 3 rows").endsWith(end.shown());
    assertThat(proof(end.shown())).contains("2 noted ends");
  }

  @Test
  void the_first_row_that_was_changed_is_named_and_so_is_a_cut_tail() throws SQLException {
    execute("update platform.audit_entry set actor = 'somebody' where id = 2");
    assertThatThrownBy(this::proof).isInstanceOf(Refusal.class).hasMessageContaining("row 2 ");

    execute("delete from platform.audit_entry where id > 1");
    execute("delete from platform.audit_seal where sequence > 1");
    assertThatThrownBy(this::proof).isInstanceOf(Refusal.class).hasMessageContaining("number 2,");
  }

  @Test
  void what_is_no_end_of_the_chain_is_told_so() {
    assertThatThrownBy(() -> proof("3-xyz"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("3-xyz");
  }

  private String proof(String... heads) throws SQLException {
    var settings = Settings.ofEnvironment(Map.of("BRANCHWORK_SECRET_LINK", LINK));
    try (var connection = owner.open()) {
      return AuditProof.of(settings, data, List.of(heads)).on(connection);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = owner.open();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
