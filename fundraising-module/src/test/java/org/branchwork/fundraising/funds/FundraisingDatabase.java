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
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with the three roles, migrated by the owner and used by the application. */
final class FundraisingDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final EntityManagerFactory factory;

  FundraisingDatabase() {
    try {
      server = EmbeddedPostgres.start();
      sql(
          "create role branchwork_owner login password 'owner'",
          "create role branchwork_app login password 'app'",
          "create role branchwork_data nologin bypassrls",
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
                "jakarta.persistence.jdbc.url",
                url("branchwork_app") + "&stringtype=unspecified",
                "jakarta.persistence.jdbc.user",
                "branchwork_app",
                "jakarta.persistence.jdbc.password",
                "app"));
  }

  EntityManager open() {
    return factory.createEntityManager();
  }

  /** Runs statements as the application's role. */
  void asApplication(String statement) throws SQLException {
    try (Connection connection = server.getDatabase("branchwork_app", "postgres").getConnection();
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  /** Empties the tables, which the application itself may not. */
  void clear() throws SQLException {
    sql("truncate fundraising.fund, fundraising.fund_account");
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
