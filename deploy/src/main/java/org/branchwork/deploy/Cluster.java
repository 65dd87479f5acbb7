package org.branchwork.deploy;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL: one cluster, for real data. Nobody gets in without a password, from its
 * first moment on; it listens on the loopback address only, and what it has confirmed is on disk.
 */
final class Cluster {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String WHO_MAY_ENTER = "host all all 127.0.0.1/32 scram-sha-256\n";
  private static final String STILL_STARTING = "57P03";
  private static final Duration RECOVERY = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration STOP = Duration.ofSeconds(60);

  /** Settings whose loss would lose confirmed work, and what they must read. */
  private static final Map<String, String> DURABLE =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "data_sync_retry", "off");

  private static final List<String> OPTIONS =
      List.of(
          "listen_addresses=" + LOOPBACK,
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "log_error_verbosity=terse", // the details of an error quote the row: personal data
          "timezone=UTC");

  private final DataDirectory data;
  private final String password;
  private @Nullable ChildProcess postgres;
  private int port;

  /**
   * @param password of the superuser {@code postgres}: for a new cluster the one it gets
   */
  Cluster(DataDirectory data, String password) {
    this.data = data;
    this.password = password;
  }

  static boolean existsIn(DataDirectory data) {
    return Files.exists(data.cluster().resolve("PG_VERSION"));
  }

  /** Starts the server, on a new cluster if there is none, and returns once it answers. */
  void start() {
    start(List.of());
  }

  /** Starts the server on a copy that is to be made whole out of its log, as these options say. */
  void recover(List<String> how) {
    start(how);
  }

  private void start(List<String> more) {
    stop(); // nothing runs, but a watchdog may still look after one that died
    Orphans.end("postgres", "INT", data.cluster());
    var programs = new PostgresPrograms(data);
    if (!existsIn(data)) programs.makeCluster(password);
    Secrets.writeForOwner(data.cluster().resolve("pg_hba.conf"), WHO_MAY_ENTER);
    // its lock guards against writers left over from a crash; with none left it is only in the way,
    // should its process number belong to somebody else by now
    Orphans.awaitNone(programs.directory());
    Bundled.remove(data.cluster().resolve("postmaster.pid"));
    port = Ports.rememberedOrFree(LOOPBACK, data.databasePort());
    var options = new ArrayList<>(OPTIONS);
    options.addAll(new WalArchive(data.walArchive()).options());
    options.addAll(more);
    DURABLE.forEach((name, value) -> options.add(name + "=" + value));
    var started = programs.startServer(port, options);
    postgres = started;
    awaitAnswer(started);
    assertDurable();
  }

  /** Ends all sessions and stops; confirmed work is kept. */
  void stop() {
    if (postgres != null) postgres.stop(STOP);
  }

  boolean isAlive() {
    return postgres != null && postgres.isAlive();
  }

  /** Waits a moment for the server to end by itself. */
  boolean hasEndedWithin(Duration time) {
    return Objects.requireNonNull(postgres).hasEndedWithin(time);
  }

  /** The named database, as superuser. */
  Database asSuperuser(String database) {
    return new Database(urlOf(port, database), "postgres", password);
  }

  int port() {
    return port;
  }

  static String urlOf(int port, String database) {
    return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database;
  }

  private void awaitAnswer(ChildProcess started) {
    for (var waited = Duration.ZERO; waited.compareTo(RECOVERY) < 0; waited = waited.plus(POLL)) {
      try (var connection = asSuperuser("postgres").open()) {
        if (connection.isValid(1)) return;
      } catch (SQLException refused) {
        if (!isStillStarting(refused)) throw new Refusal("cluster.refuses", refused.getMessage());
      }
      if (started.hasEndedWithin(POLL)) break;
    }
    throw new Refusal("cluster.silent", data.logs().resolve("postgres.log"));
  }

  private static boolean isStillStarting(SQLException refused) {
    var state = refused.getSQLState();
    return state == null
        || state.startsWith("08") && !state.equals("08004")
        || state.equals(STILL_STARTING);
  }

  private void assertDurable() {
    try (var connection = asSuperuser("postgres").open();
        var statement = connection.createStatement()) {
      for (var expected : DURABLE.entrySet()) {
        try (var row = statement.executeQuery("show " + expected.getKey())) {
          row.next();
          if (!row.getString(1).equals(expected.getValue())) {
            throw new Refusal("cluster.not-durable", expected.getKey(), row.getString(1));
          }
        }
      }
    } catch (SQLException failed) {
      throw new Refusal("cluster.refuses", failed.getMessage());
    }
  }
}
