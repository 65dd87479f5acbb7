package org.branchwork.web.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the platform's schema, migrated by its owner as at a start. One server for
 * all tests of a run, a database of its own for each that asks.
 */
public final class PlatformDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedPostgres server;

  private final String name;

  private PlatformDatabase(String name) {
    this.name = name;
  }

  /** A new database, migrated and otherwise empty. */
  public static synchronized PlatformDatabase fresh() {
    if (server == null) {
      server = start();
    }
    String name = "test" + COUNT.incrementAndGet();
    execute("create database " + name + " template migrated");
    return new PlatformDatabase(name);
  }

  /** As the portal sees it. */
  public DataSource asApplication() {
    return server.getDatabase("branchwork_app", name);
  }

  /** As whoever owns the tables. */
  public DataSource asOwner() {
    return server.getDatabase("branchwork_owner", name);
  }

  /** As whoever owns the server and is held by nothing. */
  public DataSource asSuperuser() {
    return server.getDatabase("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      server = EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute("create role branchwork_owner login");
    execute("create role branchwork_app login");
    execute("create role branchwork_data nologin bypassrls");
    execute("create database migrated owner branchwork_owner");
    Flyway.configure()
        .dataSource(server.getDatabase("branchwork_owner", "migrated"))
        .schemas("platform")
        .locations("classpath:db/platform")
        .load()
        .migrate();
    return server;
  }

  private static void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
