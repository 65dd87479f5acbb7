package org.branchwork.web.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import org.branchwork.web.platform.settings.PortalSettings;
import org.jdbi.v3.core.Jdbi;

/** What runs here, in which version. */
@ApplicationScoped
public class ServerFacts {

  private static final String VERSION = "/META-INF/maven/org.branchwork/web/pom.properties";

  /** Where the launcher notes the moment of a backup, in the data directory. */
  private static final String BACKUP = "last.backup";

  @Inject Jdbi jdbi;
  @Inject ServletContext application;
  @Inject PortalSettings settings;

  /** The version of the database server, such as {@code 17.6}. */
  public String databaseVersion() {
    return jdbi.withHandle(
        handle -> handle.createQuery("show server_version").mapTo(String.class).one());
  }

  /** How the database keeps its log. */
  public KeptLog keptLog() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select current_setting('archive_mode') <> 'off' keeps, last_archived_time,"
                        + " last_failed_time, failed_count from pg_stat_archiver")
                .map(
                    (row, context) ->
                        new KeptLog(
                            row.getBoolean(1),
                            Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant),
                            Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant),
                            row.getLong(4)))
                .one());
  }

  /** When the embedded database was last backed up; empty when it never was. */
  public Optional<Instant> lastBackup() {
    try {
      return Optional.of(
          Instant.parse(Files.readString(settings.dataDirectory().resolve(BACKUP)).strip()));
    } catch (IOException | DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** The version of the portal; empty when it was put together without one. */
  public String portalVersion() {
    try (InputStream in = application.getResourceAsStream(VERSION)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
