package org.branchwork.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.branchwork.e2e.Launched;
import org.branchwork.e2e.WideLimits;

/** The real jar on a new directory, with the demo branch; it is slowed by no limit. */
final class Stand implements AutoCloseable {
  static final String DATABASE = "branchwork";

  /**
   * Limits, as settings, that let one address send all that is measured; the others are as shipped.
   */
  static final Map<String, String> LIMITS = WideLimits.with(Map.of());

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path home;
  private final Launched launched;
  private final String url;
  private final HttpClient client = HttpClient.newHttpClient();

  private Stand(Path home, Launched launched) {
    this.home = home;
    this.launched = launched;
    this.url = launched.awaitReady();
  }

  static Stand start(Map<String, String> settings) throws IOException {
    return start(Files.createTempDirectory("bench"), settings);
  }

  static Stand start(Path home, Map<String, String> settings) {
    var all = new HashMap<>(LIMITS);
    // the tests do without the second compiler; a portal at work does not
    all.put("BRANCHWORK_JVM_OPTIONS", "-XX:TieredStopAtLevel=4");
    all.putAll(settings);
    return new Stand(home, Launched.run(home, all, "--demo"));
  }

  String url() {
    return url;
  }

  Path home() {
    return home;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String type, byte[] body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", type)
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** The process of the server, the only one that is no database. */
  long server() {
    return launched.children().stream()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  Connection superuser() throws SQLException, IOException {
    return superuser(DATABASE);
  }

  private Connection superuser(String database) throws SQLException, IOException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/" + database,
        "postgres",
        secret("db.superuser.password"));
  }

  String databasePort() throws IOException {
    return Files.readString(home.resolve("data/database.port")).strip();
  }

  String secret(String name) throws IOException {
    return Files.readString(home.resolve("secrets").resolve(name)).strip();
  }

  /** As superuser, in the portal's database. */
  void execute(String... statements) throws SQLException, IOException {
    executeIn(DATABASE, statements);
  }

  /** As superuser, in any database. */
  void executeIn(String database, String... statements) throws SQLException, IOException {
    try (var connection = superuser(database);
        var statement = connection.createStatement()) {
      for (var sql : statements) statement.execute(sql);
    }
  }

  /** Waits until the portal answers from its database. */
  void awaitReady() throws IOException, InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (get("/health/ready").statusCode() != 200) {
      if (Instant.now().isAfter(until)) throw new IOException("the portal does not come back");
    }
  }

  @Override
  public void close() throws IOException {
    launched.close();
  }

  /** Stops and leaves nothing behind. */
  void clear() throws IOException {
    close();
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
