package org.branchwork.deploy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings every schema to the state this jar was built for, before the server starts. Each schema
 * has its own history, so a module's migrations can be read and numbered alone.
 */
final class Migrate {
  /** In this order; no schema refers to another. */
  static final List<String> SCHEMAS = List.of("platform", "casework", "campaigns", "fundraising");

  /** The lock of who migrates; it ends with its connection. */
  static final int TURN = 2026_11_25;

  /** Held strongly: the log manager forgets the level of a logger that nobody keeps. */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final Database owner;

  Migrate(Database owner) {
    this.owner = owner;
  }

  /**
   * Migrates all schemas. Refuses a database that a newer jar has already migrated. Of instances
   * that start at once one migrates; the others wait and find nothing to do.
   */
  void run() {
    FLYWAY.setLevel(Level.WARNING);
    try (var turn = owner.open();
        var statement = turn.createStatement()) {
      statement.execute("select pg_advisory_lock(" + TURN + ")");
      inTurn();
    } catch (SQLException failed) {
      throw new Refusal("database.refuses", owner, failed.getMessage());
    }
  }

  private void inTurn() {
    var each = SCHEMAS.stream().map(this::flyway).toList();
    each.forEach(Migrate::refuseNewer);
    each.forEach(Migrate::migrate);
  }

  private Flyway flyway(String schema) {
    return Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .schemas(schema)
        .defaultSchema(schema)
        .locations("classpath:db/" + schema)
        .validateMigrationNaming(true)
        .load();
  }

  private static void refuseNewer(Flyway flyway) {
    var unknown =
        Arrays.stream(flyway.info().applied())
            .filter(migration -> !migration.getState().isResolved())
            .map(MigrationInfo::getVersion)
            .filter(version -> version != null)
            .findFirst();
    if (unknown.isPresent()) {
      throw new Refusal("migrate.newer", schemaOf(flyway), unknown.get());
    }
  }

  private static void migrate(Flyway flyway) {
    try {
      flyway.migrate();
    } catch (FlywayException failed) {
      throw new Refusal("migrate.failed", schemaOf(flyway), failed.getMessage());
    }
  }

  private static String schemaOf(Flyway flyway) {
    return flyway.getConfiguration().getDefaultSchema();
  }
}
