package org.branchwork.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;

/** The database roles: made on the embedded database, looked for on an outside one. */
final class Roles {
  static final String OWNER = "branchwork_owner";
  static final String APP = "branchwork_app";
  static final String DATABASE = "branchwork";
  private static final String DATA = "branchwork_data";

  private Roles() {}

  /** Makes what is missing of roles and database; the given passwords are in force afterwards. */
  static void make(Database superuser, String ownerPassword, String appPassword) {
    try (var connection = superuser.open()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", OWNER)) {
        run(connection, "sql/roles.sql");
      }
      var login = connection.unwrap(PGConnection.class);
      login.alterUserPassword(OWNER, ownerPassword.toCharArray(), "scram-sha-256");
      login.alterUserPassword(APP, appPassword.toCharArray(), "scram-sha-256");
      if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
        run(connection, "sql/database.sql");
      }
    } catch (SQLException failed) {
      throw new Refusal("cluster.refuses", failed.getMessage());
    }
  }

  /** Refuses an outside database on which a role is missing or may do too much or too little. */
  static void expect(Database owner, Database app) {
    try (var connection = open(owner, "db.owner.user")) {
      for (var role : List.of(OWNER, APP, DATA)) {
        require(connection, "select 1 from pg_roles where rolname = ?", role, "roles.missing");
      }
      require(
          connection,
          "select 1 where has_database_privilege(?, current_database(), 'create')",
          owner.user(),
          "roles.owner-cannot-create");
    } catch (SQLException failed) {
      throw new Refusal("database.refuses", owner, failed.getMessage());
    }
    expectBounded(app);
  }

  private static void expectBounded(Database app) {
    try (var connection = open(app, "db.user")) {
      require(
          connection,
          "select 1 from pg_roles where rolname = ? and not (rolsuper or rolbypassrls)",
          app.user(),
          "roles.app-too-strong");
      require(
          connection,
          "select 1 where pg_has_role(?, '" + APP + "', 'usage')",
          app.user(),
          "roles.app-not-member");
    } catch (SQLException failed) {
      throw new Refusal("database.refuses", app, failed.getMessage());
    }
  }

  private static Connection open(Database database, String key) {
    try {
      return database.open();
    } catch (SQLException refused) {
      throw new Refusal("database.no-login", Setting.variable(key), database, refused.getMessage());
    }
  }

  private static void require(Connection connection, String sql, String role, String otherwise)
      throws SQLException {
    if (!exists(connection, sql, role)) throw new Refusal(otherwise, role);
  }

  private static boolean exists(Connection connection, String sql, String name)
      throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, name);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Statement by statement, since a database cannot be made inside a transaction. */
  private static void run(Connection connection, String script) throws SQLException {
    try (var source = Roles.class.getClassLoader().getResourceAsStream(script);
        var statement = connection.createStatement()) {
      var text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      var bare = text.replaceAll("(?m)--.*$", "");
      for (var sql : Arrays.stream(bare.split(";")).filter(part -> !part.isBlank()).toList()) {
        statement.execute(sql);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
