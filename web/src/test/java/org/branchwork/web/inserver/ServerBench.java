package org.branchwork.web.inserver;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * What the server under test needs, started once before the first test that runs in it: a migrated
 * database and a mail server. Where no such test runs, nothing is started.
 */
public class ServerBench {

  private static final List<String> SCHEMAS =
      List.of("platform", "casework", "campaigns", "fundraising");

  private EmbeddedPostgres database;
  private GreenMail mail;

  /** Makes the bench known to Arquillian. */
  public static class Extension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
      builder.observer(ServerBench.class);
    }
  }

  /** Before arquillian.xml is read, which takes the settings from here. */
  void start(@Observes(precedence = 1000) ManagerStarted event) {
    startDatabase();
    startMail();
    System.setProperty("bench.settings", settings());
  }

  void stop(@Observes ManagerStopping event) throws IOException {
    mail.stop();
    database.close();
  }

  private void startDatabase() {
    try {
      database = EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute("postgres", "postgres", "create role branchwork_owner login");
    execute("postgres", "postgres", "create role branchwork_app login");
    execute("postgres", "postgres", "create role branchwork_data nologin bypassrls");
    execute(
        "postgres",
        "postgres",
        "grant branchwork_data to branchwork_owner with inherit false, set true");
    execute("postgres", "postgres", "create database portal owner branchwork_owner");
    SCHEMAS.forEach(this::migrate);
    execute(
        "branchwork_owner", "portal", "insert into platform.installation (demo) values (false)");
  }

  private void migrate(String schema) {
    Flyway.configure()
        .dataSource(database.getDatabase("branchwork_owner", "portal"))
        .schemas(schema)
        .locations("classpath:db/" + schema)
        .load()
        .migrate();
  }

  private void execute(String user, String name, String sql) {
    try (Connection connection = database.getDatabase(user, name).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void startMail() {
    mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    // a mailbox that nothing came to is empty, not unknown
    mail.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
    mail.start();
  }

  private String settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("db.url", database.getJdbcUrl("branchwork_app", "portal").split("[?]")[0]);
    settings.put("db.user", "branchwork_app");
    settings.put("db.password", "unused");
    settings.put("data.dir", "target/portal-data/" + ProcessHandle.current().pid());
    settings.put("public.url", "http://portal.example.org");
    // a test says with X-Forwarded-For which network it comes from
    settings.put("trusted.proxies", "0.0.0.0/0,::/0");
    settings.put("smtp.host", "127.0.0.1");
    settings.put("smtp.port", String.valueOf(mail.getSmtp().getPort()));
    settings.put("test.imap.port", String.valueOf(mail.getImap().getPort()));
    for (String given : List.of("mail.rounds", "mail.seed")) {
      Optional.ofNullable(System.getProperty(given))
          .ifPresent(value -> settings.put("test." + given, value));
    }
    for (String secret : List.of("form", "link", "totp", "draft", "case", "account-seal")) {
      settings.put("secret." + secret, "a-secret-of-the-tests-only-" + secret);
    }
    return settings.entrySet().stream()
        .map(setting -> "-Dbranchwork." + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }
}
