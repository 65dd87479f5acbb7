package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.branchwork.e2e.Filling;
import org.branchwork.web.platform.seals.wrapping.WrappingKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change of the secret that wraps the keys of sealed cases. */
class CaseKeyRewrapIT {
  private static final String OLD = Secrets.randomKey();
  private static final String NEW = Secrets.randomKey();
  private static final byte[] KEY = Secrets.randomBytes(32);

  @TempDir static Path place;
  private static Cluster cluster;
  private static Database owner;

  @BeforeAll
  static void start_with_three_cases() throws SQLException {
    cluster = new Cluster(new DataDirectory(place), "superuser-password");
    cluster.start();
    Roles.make(cluster.asSuperuser("postgres"), "owner-password", "app-password");
    owner =
        new Database(
            Cluster.urlOf(cluster.port(), "branchwork"), "branchwork_owner", "owner-password");
    new Migrate(owner).run();
    try (var superuser = cluster.asSuperuser("branchwork").open()) {
      Filling.add(superuser, 1, 3);
    }
  }

  @AfterAll
  static void stop() {
    cluster.stop();
  }

  @BeforeEach
  void seal_three_cases_under_the_old_secret() throws SQLException {
    try (var superuser = cluster.asSuperuser("branchwork").open();
        var statement = superuser.createStatement();
        var insert =
            superuser.prepareStatement("insert into casework.case_key values (?, 1, ?, now())")) {
      statement.execute("truncate casework.case_key");
      for (long id = 1; id <= 3; id++) {
        insert.setLong(1, id);
        insert.setBytes(2, wrapping(OLD).wrap(KEY, WrappingKey.place(id, 1)));
        insert.executeUpdate();
      }
    }
  }

  @Test
  void every_key_is_under_the_new_secret_afterwards_and_a_second_time_nothing_is_left()
      throws SQLException {
    var settings = Map.of("BRANCHWORK_SECRET_CASE", NEW, "BRANCHWORK_SECRET_CASE_PREVIOUS", OLD);

    assertThat(rewrap(settings)).isEqualTo(3);
    assertThat(unwrappedBy(NEW)).isEqualTo(3);
    assertThat(unwrappedBy(OLD)).isZero();
    assertThat(rewrap(settings)).isZero();
    assertThat(rewrap(Map.of("BRANCHWORK_SECRET_CASE", NEW))).isZero();
  }

  @Test
  void without_the_secret_before_it_refuses_and_changes_nothing() throws SQLException {
    assertThatThrownBy(() -> rewrap(Map.of("BRANCHWORK_SECRET_CASE", NEW)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("secret.case.previous");
    assertThat(unwrappedBy(OLD)).isEqualTo(3);
  }

  private static int rewrap(Map<String, String> settings) throws SQLException {
    try (var connection = owner.open()) {
      return new CaseKeyRewrap(Settings.ofEnvironment(settings)).on(connection);
    }
  }

  private static int unwrappedBy(String secret) throws SQLException {
    int found = 0;
    try (var superuser = cluster.asSuperuser("branchwork").open();
        var statement = superuser.createStatement();
        var rows = statement.executeQuery("select case_id, wrapped from casework.case_key")) {
      while (rows.next()) {
        var key = wrapping(secret).unwrap(rows.getBytes(2), WrappingKey.place(rows.getLong(1), 1));
        if (key.isPresent()) {
          assertThat(key.get()).isEqualTo(KEY);
          found++;
        }
      }
    }
    return found;
  }

  private static WrappingKey wrapping(String secret) {
    return WrappingKey.from(Base64.getDecoder().decode(secret));
  }
}
