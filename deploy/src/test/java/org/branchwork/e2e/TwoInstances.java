package org.branchwork.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What {@code deploy/README.md} describes: two launchers on one outside database, which migrate and
 * load the demo branch at the same time, and nginx with TLS in front.
 */
final class TwoInstances implements AutoCloseable {
  static final String PASSWORD = "north-gate-lantern-47";
  static final String TOTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  private final List<Integer> ports =
      IntStream.range(0, 4).mapToObj(each -> Launched.freePort()).toList();
  private final Mailbox mailbox =
      new Mailbox(new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp")));
  private final EmbeddedPostgres database;
  private final List<Launched> launched;
  private final NginxInFront nginx;
  private final HttpClient http;

  TwoInstances(Path home) throws Exception {
    database = EmbeddedPostgres.start();
    makeRoles();
    launched = List.of(launch(home, "first", 2), launch(home, "second", 3));
    var front = Files.createDirectory(home.resolve("nginx"));
    var certificate = OwnCertificate.make(front);
    http = HttpClient.newBuilder().sslContext(certificate.believed()).build();
    nginx = NginxInFront.start(front, certificate, ports);
    launched.forEach(Launched::awaitReady);
  }

  private Launched launch(Path home, String name, int port) throws IOException {
    var own = Files.createDirectory(home.resolve(name));
    return Launched.run(own, settings(), "--demo", "--port", ports.get(port).toString());
  }

  /** As {@code deploy/sql/roles.sql} has it, with passwords. */
  private void makeRoles() throws SQLException {
    try (var connection = database.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role branchwork_owner login password 'owner'");
      statement.execute("create role branchwork_app login password 'app'");
      statement.execute("create role branchwork_data nologin bypassrls");
      statement.execute("grant branchwork_data to branchwork_owner with inherit false, set true");
      statement.execute("create database branchwork owner branchwork_owner");
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/branchwork");
    settings.put("DB_USER", "branchwork_app");
    settings.put("DB_PASSWORD", "app");
    settings.put("DB_OWNER_USER", "branchwork_owner");
    settings.put("DB_OWNER_PASSWORD", "owner");
    for (String secret : List.of("FORM", "LINK", "TOTP", "DRAFT", "CASE", "ACCOUNT_SEAL")) {
      settings.put("SECRET_" + secret, "c2VjcmV0IG9mIGEgdGVzdCwgMzIgYnl0ZXMgbG9uZy4=");
    }
    settings.put("DEMO_PASSWORD", PASSWORD);
    settings.put("DEMO_TOTP", TOTP);
    settings.put("SMTP_HOST", "127.0.0.1");
    settings.put("SMTP_PORT", Integer.toString(mailbox.port()));
    settings.put("SMTP_TLS", "none");
    settings.put("PUBLIC_URL", url());
    settings.put("TRUSTED_PROXIES", "127.0.0.1");
    settings.put("JVM_OPTIONS", "-XX:TieredStopAtLevel=1");
    Map<String, String> variables = new HashMap<>();
    settings.forEach((key, value) -> variables.put("BRANCHWORK_" + key, value));
    return variables;
  }

  /** The public address, of nginx. */
  String url() {
    return "https://127.0.0.1:" + ports.get(1);
  }

  /** The public address as one types it who forgets the s. */
  String plainUrl() {
    return "http://127.0.0.1:" + ports.get(0);
  }

  /** The address of one instance, past nginx: 0 or 1. */
  String instance(int which) {
    return "http://" + address(which);
  }

  private String address(int which) {
    return "127.0.0.1:" + ports.get(2 + which);
  }

  Mailbox mailbox() {
    return mailbox;
  }

  PlainClient client() {
    return new PlainClient(http);
  }

  /** Who answered the newest request that nginx passed on: 0 or 1. */
  int lastServed() throws IOException {
    var passed = nginx.served().stream().filter(line -> !line.startsWith("-")).toList();
    var last = passed.get(passed.size() - 1).split(" ")[0];
    return List.of(address(0), address(1)).indexOf(last);
  }

  /** All that nginx wrote down of its own accord. */
  String proxyLog() throws IOException {
    return nginx.log();
  }

  /** Kills the server of one instance at once, as a machine that loses its power. */
  void kill(int which) {
    var server = launched.get(which).server();
    server.destroyForcibly();
    server.onExit().join();
  }

  /** A figure from the database, read past all policies. */
  long count(String sql) throws SQLException {
    try (var connection = database.getDatabase("postgres", "branchwork").getConnection();
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    nginx.close();
    launched.forEach(Launched::terminate);
    launched.forEach(Launched::exitCode);
    mailbox.close();
    database.close();
  }
}
