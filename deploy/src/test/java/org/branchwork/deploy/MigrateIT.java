package org.branchwork.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrateIT {
  private static final String ACCOUNT =
      "insert into platform.account (id, email, name, totp_secret, created_at)"
          + " values (gen_random_uuid(), 'lead@example.org', 'Lee Lead', '\\x00', now())";

  @TempDir static Path place;
  private static Cluster cluster;
  private Database owner;

  @BeforeAll
  static void start_a_cluster() {
    cluster = new Cluster(new DataDirectory(place), "superuser-password");
    cluster.start();
  }

  @AfterAll
  static void stop_it() {
    cluster.stop();
  }

  @BeforeEach
  void migrate_a_fresh_database() throws SQLException {
    execute(cluster.asSuperuser("postgres"), "drop database if exists branchwork");
    Roles.make(cluster.asSuperuser("postgres"), "owner-password", "app-password");
    owner =
        new Database(
            Cluster.urlOf(cluster.port(), "branchwork"), "branchwork_owner", "owner-password");
    new Migrate(owner).run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "casework", "campaigns", "fundraising"})
  void every_schema_has_tables_and_a_history_of_its_own(String schema) throws SQLException {
    assertThat(
            count(
                "select count(*) from "
                    + schema
                    + ".flyway_schema_history"
                    + " where success and version is not null"))
        .isPositive();
    assertThat(count("select count(*) from pg_tables where schemaname = '" + schema + "'"))
        .isGreaterThan(1);
  }

  @Test
  void a_second_start_finds_nothing_to_do() throws SQLException {
    var before = count("select count(*) from casework.flyway_schema_history");

    new Migrate(owner).run();

    assertThat(count("select count(*) from casework.flyway_schema_history")).isEqualTo(before);
  }

  /** Two that migrate at once would grant the same rights at once, and one of them fail. */
  @Test
  void a_start_waits_while_another_migrates() throws SQLException {
    CompletableFuture<Void> second;
    try (var first = owner.open();
        var statement = first.createStatement()) {
      statement.execute("select pg_advisory_lock(" + Migrate.TURN + ")");
      second = CompletableFuture.runAsync(() -> new Migrate(owner).run());
      var waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted";
      while (!second.isDone() && count(waiting) == 0) Thread.onSpinWait();
      assertThat(second).isNotDone();
    }
    second.join();
  }

  @Test
  void a_schema_newer_than_the_jar_stops_the_start() throws SQLException {
    execute(
        owner,
        "insert into casework.flyway_schema_history (installed_rank, version, description, type,"
            + " script, installed_by, execution_time, success) values"
            + " (9999, '9999', 'tomorrow', 'SQL', 'V9999__tomorrow.sql', 'me', 1, true)");

    assertThatThrownBy(() -> new Migrate(owner).run())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("casework")
        .hasMessageContaining("9999");
  }

  @Test
  void a_demo_database_stays_a_demo_for_good() {
    Installation.require(owner, true);

    assertThatCode(() -> Installation.require(owner, true)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Installation.require(owner, false)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_real_database_never_becomes_a_demo() {
    Installation.require(owner, false);

    assertThatThrownBy(() -> Installation.require(owner, true)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_new_set_up_link_makes_the_older_one_worthless() throws SQLException {
    try (var connection = owner.open()) {
      var older = SetUpLink.make(connection).orElseThrow();
      var newer = SetUpLink.make(connection).orElseThrow();

      assertThat(newer).startsWith("/portal/set-up/").isNotEqualTo(older);
    }
    assertThat(count("select count(*) from platform.setup_link")).isEqualTo(1);
  }

  @Test
  void no_set_up_link_is_made_once_an_account_exists() throws SQLException {
    execute(owner, ACCOUNT);

    try (var connection = owner.open()) {
      assertThat(SetUpLink.make(connection)).isEmpty();
    }
  }

  @Test
  void who_lost_the_second_factor_gets_a_link_and_the_reset_stands_in_the_audit_trail()
      throws SQLException {
    execute(owner, ACCOUNT);

    try (var connection = owner.open()) {
      assertThat(SecondFactorReset.of("Lead@Example.org", connection)).isPresent();
      assertThat(SecondFactorReset.of("nobody@example.org", connection)).isEmpty();
    }
    assertThat(count("select count(*) from platform.account where totp_secret is null")).isOne();
    assertThat(count("select count(*) from platform.account_link")).isOne();
    assertThat(
            count("select count(*) from platform.audit_entry where action = 'SecondFactorReset'"))
        .isOne();
  }

  @Test
  void what_was_given_up_is_tried_again_and_what_waits_is_left_alone() throws SQLException {
    for (var state : new String[] {"parked", "parked", "waiting"}) {
      execute(
          owner,
          "insert into platform.outbox (listener, event_id, kind, facts, created_at, due_at,"
              + " give_up_at, state) values ('mail', gen_random_uuid(), 'CaseClosed', '{}', now(),"
              + " now() + interval '1 day', now(), '"
              + state
              + "')");
    }

    try (var connection = owner.open()) {
      assertThat(ParkedRows.rerun(connection)).isEqualTo(2);
      assertThat(ParkedRows.rerun(connection)).isZero();
    }
    assertThat(count("select count(*) from platform.outbox where due_at <= now()")).isEqualTo(2);
  }

  private long count(String sql) throws SQLException {
    try (var connection = owner.open();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (var connection = database.open();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
