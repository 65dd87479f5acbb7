package org.branchwork.fundraising.funds;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.branchwork.fundraising.api.Caller;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with the three roles, migrated by the owner and used by the application. */
public final class FundraisingDatabase implements AutoCloseable {
  private final int port;
  private final Closeable server;
  private final EntityManagerFactory factory;

  public FundraisingDatabase() {
    this(started());
    migrate();
  }

  private FundraisingDatabase(EmbeddedPostgres server) {
    this(server.getPort(), server);
  }

  private FundraisingDatabase(int port, Closeable server) {
    this.port = port;
    this.server = server;
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

  /** One that another process has started, migrates and ends. */
  public static FundraisingDatabase at(int port) {
    return new FundraisingDatabase(port, () -> {});
  }

  private static EmbeddedPostgres started() {
    try {
      // what was committed outlives a crash, as on the real server
      return EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void migrate() {
    try {
      asSuperuser(
          "create role branchwork_owner login password 'owner'",
          "create role branchwork_app login password 'app'",
          "create role branchwork_data nologin bypassrls",
          "grant branchwork_data to branchwork_owner with inherit false, set true",
          "grant create on database postgres to branchwork_owner");
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
    return DriverManager.getConnection(url(user));
  }

  /** Does a piece of work as one transaction of its caller. */
  public <T> T ask(Caller caller, Function<EntityManager, T> work) {
    try (EntityManager entities = open()) {
      entities.getTransaction().begin();
      try {
        told(caller)
            .forEach(
                (name, value) ->
                    entities
                        .createNativeQuery("select set_config('branchwork.' || ?1, ?2, true)")
                        .setParameter(1, name)
                        .setParameter(2, value)
                        .getResultList());
        T result = work.apply(entities);
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  /** A transaction of the application's role that was told its caller. */
  public Connection direct(Caller caller) throws SQLException {
    Connection connection = as("branchwork_app");
    connection.setAutoCommit(false);
    try (PreparedStatement tell =
        connection.prepareStatement("select set_config('branchwork.' || ?, ?, true)")) {
      for (Map.Entry<String, String> one : told(caller).entrySet()) {
        tell.setString(1, one.getKey());
        tell.setString(2, one.getValue());
        tell.execute();
      }
    }
    return connection;
  }

  /** What the portal tells each transaction of who asks. */
  private static Map<String, String> told(Caller caller) {
    return Map.of(
        "kind",
        caller.kind().name(),
        "account",
        Objects.toString(caller.accountId(), ""),
        "permissions",
        caller.permissions().stream()
            .map(permission -> "fundraising." + permission)
            .collect(Collectors.joining(",")));
  }

  /** The first cell, as the superuser sees it. */
  public String one(String sql) throws SQLException {
    try (Connection superuser = as("postgres");
        ResultSet row = superuser.createStatement().executeQuery(sql)) {
      return row.next() ? "" + row.getString(1) : "";
    }
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
    asSuperuser(
        "truncate fundraising.fund, fundraising.fund_account, fundraising.bank_account,"
            + " fundraising.statement_file, fundraising.statement_mapping,"
            + " fundraising.ledger_account, fundraising.ledger_period,"
            + " fundraising.ledger_proof, fundraising.fund_account_sealing cascade",
        "update fundraising.ledger_turn set last = 0");
  }

  /** Runs statements as the superuser, whom no rule holds but triggers. */
  public void asSuperuser(String... statements) throws SQLException {
    try (Connection connection = as("postgres");
        Statement run = connection.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
    }
  }

  private String url(String user) {
    return "jdbc:postgresql://localhost:%d/postgres?user=%s".formatted(port, user);
  }

  public int port() {
    return port;
  }

  @Override
  public void close() throws IOException {
    factory.close();
    server.close();
  }
}
