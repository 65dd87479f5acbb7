package org.branchwork.fundraising.funds;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with the three roles, migrated by the owner and used by the application. */
public final class FundraisingDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final EntityManagerFactory factory;

  public FundraisingDatabase() {
    try {
      // what was committed outlives a crash, as on the real server
      server = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
      sql(
          "create role branchwork_owner login password 'owner'",
          "create role branchwork_app login password 'app'",
          "create role branchwork_data nologin bypassrls",
          "grant branchwork_data to branchwork_owner with inherit false, set true",
          "grant create on database postgres to branchwork_owner");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Flyway.configure()
        .dataSource(url("branchwork_owner"), "branchwork_owner", "owner")
        .schemas("fundraising")
        .defaultSchema("fundraising")
        .locations("classpath:db/fundraising")
        .load()
        .migrate();
    factory =
        Persistence.createEntityManagerFactory(
            "fundraising",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                "",
                "jakarta.persistence.nonJtaDataSource",
                application()));
  }

  private DataSource application() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url("branchwork_app"));
    source.setUser("branchwork_app");
    source.setStringType("unspecified");
    return source;
  }

  public EntityManager open() {
    return factory.createEntityManager();
  }

  /** A connection of one of the roles, or of the superuser {@code postgres}. */
  public Connection as(String user) throws SQLException {
    return server.getDatabase(user, "postgres").getConnection();
  }

  /** Runs a statement as the application's role. */
  void asApplication(String statement) throws SQLException {
    try (Connection connection = as("branchwork_app");
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  /** Empties the tables, which the application itself may not. */
  public void clear() throws SQLException {
    sql(
        "truncate fundraising.fund, fundraising.fund_account, fundraising.ledger_account,"
            + " fundraising.ledger_period cascade",
        "update fundraising.ledger_turn set last = 0");
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement run = connection.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
    }
  }

  private String url(String user) {
    return server.getJdbcUrl(user, "postgres");
  }

  @Override
  public void close() throws IOException {
    factory.close();
    server.close();
  }
}
