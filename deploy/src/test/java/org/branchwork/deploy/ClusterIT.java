package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterIT {
  private static final String INVALID_PASSWORD = "28P01";
  private static final String NOT_ALLOWED = "42501";

  @TempDir static Path place;
  private static DataDirectory data;
  private static Cluster cluster;

  @BeforeAll
  static void start_a_cluster_with_its_roles() {
    data = new DataDirectory(place);
    cluster = started();
  }

  @AfterAll
  static void stop_it() {
    cluster.stop();
  }

  @ParameterizedTest
  @CsvSource({"fsync", "synchronous_commit", "full_page_writes"})
  void what_is_confirmed_is_on_disk(String setting) throws SQLException {
    assertThat(read(cluster.asSuperuser("postgres"), "show " + setting)).isEqualTo("on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "branchwork_owner", "branchwork_app"})
  void nobody_gets_in_without_the_right_password(String user) {
    for (var password : List.of("", "wrong", user)) {
      var stranger = new Database(url("postgres"), user, password);

      assertThatThrownBy(stranger::open).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void the_role_that_sees_past_row_level_security_cannot_log_in() {
    var nobody = new Database(url("branchwork"), "branchwork_data", "app-password");

    assertThatThrownBy(nobody::open)
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isIn(INVALID_PASSWORD, "28000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create schema mine",
        "create table public.mine (id int)",
        "create role mine",
        "set role branchwork_owner",
        "set role branchwork_data",
      })
  void the_portals_role_can_neither_alter_tables_nor_become_another(String sql) {
    assertThatThrownBy(() -> execute(app(), sql))
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
  }

  @Test
  void an_outside_database_with_the_three_roles_is_taken() {
    assertThatCode(() -> Roles.expect(owner(), app())).doesNotThrowAnyException();
  }

  @Test
  void an_outside_database_that_lacks_a_role_is_refused_naming_it() throws SQLException {
    execute(cluster.asSuperuser("postgres"), "alter role branchwork_data rename to elsewhere");
    try {
      assertThatThrownBy(() -> Roles.expect(owner(), app()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("branchwork_data");
    } finally {
      execute(cluster.asSuperuser("postgres"), "alter role elsewhere rename to branchwork_data");
    }
  }

  @Test
  void a_portal_role_that_is_superuser_or_sees_past_policies_is_refused() {
    assertThatThrownBy(() -> Roles.expect(owner(), cluster.asSuperuser("branchwork")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("postgres");
  }

  @Test
  void a_wrong_password_of_an_outside_database_is_refused_naming_the_setting() {
    var wrong = new Database(url("branchwork"), "branchwork_app", "wrong");

    assertThatThrownBy(() -> Roles.expect(owner(), wrong))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("BRANCHWORK_DB_USER")
        .hasMessageNotContaining("wrong@");
  }

  @Test
  void what_was_written_is_there_after_a_restart() throws SQLException {
    execute(owner(), "create schema kept create table word (text text)");
    execute(owner(), "insert into kept.word values ('still here')");

    cluster.stop();
    cluster = started();

    assertThat(read(owner(), "select text from kept.word")).isEqualTo("still here");
  }

  @Test
  void a_database_left_over_from_a_crash_is_ended_before_the_next_start() throws SQLException {
    var orphan = cluster;
    var first = read(orphan.asSuperuser("postgres"), "select pg_postmaster_start_time()");

    cluster = started();

    assertThat(orphan.isAlive()).isFalse();
    assertThat(read(cluster.asSuperuser("postgres"), "select pg_postmaster_start_time()"))
        .isNotEqualTo(first);
  }

  @Test
  void a_start_waits_until_nobody_writes_any_more_whose_database_was_killed() throws Exception {
    try (var busy = owner().open()) {
      var writer = read(busy, "select pg_backend_pid()");
      postmaster().destroyForcibly();

      cluster = started();

      assertThat(ProcessHandle.of(Long.parseLong(writer)).filter(Orphans::runs)).isEmpty();
    }
  }

  private static ProcessHandle postmaster() {
    return ProcessHandle.allProcesses()
        .filter(
            process -> process.info().commandLine().orElse("").contains(" -D " + data.cluster()))
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
        .findFirst()
        .orElseThrow();
  }

  private static Cluster started() {
    var fresh = new Cluster(data, "superuser-password");
    fresh.start();
    Roles.make(fresh.asSuperuser("postgres"), "owner-password", "app-password");
    return fresh;
  }

  private static Database owner() {
    return new Database(url("branchwork"), "branchwork_owner", "owner-password");
  }

  private static Database app() {
    return new Database(url("branchwork"), "branchwork_app", "app-password");
  }

  private static String url(String database) {
    return Cluster.urlOf(cluster.port(), database);
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (var connection = database.open();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(Database database, String sql) throws SQLException {
    try (var connection = database.open()) {
      return read(connection, sql);
    }
  }

  private static String read(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
