package org.branchwork.fundraising.funds;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.Caller;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database with the three roles, migrated by the owner and used by the application. One real
 * PostgreSQL serves all tests of a process; each database is a copy of one that was migrated once.
 */
public final class FundraisingDatabase implements AutoCloseable {
  /** What follows in a session of the superuser is planted as it is: no trigger looks at it. */
  public static final String AS_IT_IS = "set session_replication_role = replica";

  private static final String MIGRATED = "migrated";
  private static final AtomicInteger COPIES = new AtomicInteger();

  /** Deletes what a {@code truncate … cascade} of these tables would, without its new files. */
  private static final String CLEAR =
      """
      do $$
      declare one regclass; filled boolean;
      begin
        set local session_replication_role = replica;
        for one in
          with recursive emptied (id) as (
            select format('fundraising.%I', name)::regclass::oid from unnest(array[
              'fund', 'fund_account', 'bank_account', 'statement_file', 'statement_mapping',
              'ledger_account', 'ledger_period', 'ledger_proof', 'fund_account_sealing']) name
            union
            select conrelid from pg_constraint join emptied on confrelid = id where contype = 'f')
          select id from emptied
        loop
          execute format('select exists (select from %s)', one) into filled;
          if filled then
            execute format('delete from %s', one);
          end if;
        end loop;
      end $$""";

  private final int port;
  private final String name;
  private final HikariDataSource application;
  private final EntityManagerFactory factory;

  /** Starts with the first test that needs it and ends with the process. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = migrated();
  }

  public FundraisingDatabase() {
    this(Server.RUNNING.getPort(), copy());
  }

  private FundraisingDatabase(int port, String name) {
    this.port = port;
    this.name = name;
    application = application();
    factory =
        Persistence.createEntityManagerFactory(
            "fundraising",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                "",
                "jakarta.persistence.nonJtaDataSource",
                application,
                "eclipselink.logging.level",
                "SEVERE"));
  }

  /** One that another process has made and keeps, by its address there. */
  public static FundraisingDatabase at(String address) {
    String[] parts = address.split("/");
    return new FundraisingDatabase(Integer.parseInt(parts[0]), parts[1]);
  }

  private static EmbeddedPostgres migrated() {
    try {
      // what was committed outlives a crash, as on the real server
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
      run(
          url(server.getPort(), "postgres", "postgres"),
          "create role branchwork_owner login password 'owner'",
          "create role branchwork_app login password 'app'",
          "create role branchwork_data nologin bypassrls",
          "grant branchwork_data to branchwork_owner with inherit false, set true",
          "create database " + MIGRATED,
          "grant create on database " + MIGRATED + " to branchwork_owner");
      Flyway.configure()
          .dataSource(
              url(server.getPort(), MIGRATED, "branchwork_owner"), "branchwork_owner", "owner")
          .schemas("fundraising")
          .defaultSchema("fundraising")
          .locations("classpath:db/fundraising")
          .load()
          .migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String copy() {
    String name = "copy_" + COPIES.incrementAndGet();
    try {
      run(
          url(Server.RUNNING.getPort(), "postgres", "postgres"),
          "create database " + name + " template " + MIGRATED);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return name;
  }

  /** The portal's connections, kept and tried before use as its server does. */
  private HikariDataSource application() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url("branchwork_app"));
    source.setUser("branchwork_app");
    source.setStringType("unspecified");
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    HikariConfig settings = new HikariConfig();
    settings.setDataSource(source);
    settings.setMaximumPoolSize(20);
    settings.setMinimumIdle(0);
    return new HikariDataSource(settings);
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

  /** Empties the tables, which the application itself may not; the few rows of a test at once. */
  public void clear() throws SQLException {
    asSuperuser(CLEAR, "update fundraising.ledger_turn set last = 0");
  }

  /** Runs statements as the superuser, whom no rule holds but triggers. */
  public void asSuperuser(String... statements) throws SQLException {
    run(url("postgres"), statements);
  }

  private static void run(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement run = connection.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
    }
  }

  private String url(String user) {
    return url(port, name, user);
  }

  private static String url(int port, String name, String user) {
    return "jdbc:postgresql://localhost:%d/%s?user=%s".formatted(port, name, user);
  }

  /** Where another process finds it. */
  public String address() {
    return port + "/" + name;
  }

  @Override
  public void close() {
    factory.close();
    application.close();
  }
}
