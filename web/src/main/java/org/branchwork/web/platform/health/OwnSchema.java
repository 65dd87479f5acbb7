package org.branchwork.web.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the tables are those this portal was built for: the newest migration it carries must be
 * the newest that was applied, schema by schema.
 */
@ApplicationScoped
class OwnSchema {

  private static final List<String> ALL =
      List.of("platform", "casework", "campaigns", "fundraising");
  private static final Pattern MIGRATION = Pattern.compile("(?:.*/)?V0*(\\d+)__[^/]*\\.sql");

  private final List<String> schemas;

  OwnSchema() {
    this(ALL);
  }

  OwnSchema(List<String> schemas) {
    this.schemas = schemas;
  }

  boolean isIn(Connection database) throws SQLException {
    for (String schema : schemas) {
      if (applied(schema, database) != carried(schema)) {
        return false;
      }
    }
    return true;
  }

  private static int applied(String schema, Connection database) throws SQLException {
    String newest =
        "select coalesce(max(version::integer), 0) from "
            + schema
            + ".flyway_schema_history where success";
    try (var statement = database.createStatement();
        var row = statement.executeQuery(newest)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** The number of the newest migration of a schema on the class path. */
  private static int carried(String schema) {
    String directory = "db/" + schema;
    URL url = OwnSchema.class.getClassLoader().getResource(directory);
    try (Stream<String> names = names(url, directory)) {
      return names
          .map(MIGRATION::matcher)
          .filter(Matcher::matches)
          .mapToInt(found -> Integer.parseInt(found.group(1)))
          .max()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names(URL url, String directory) throws IOException {
    if (url.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(directory + "/"));
    }
    return Files.list(Path.of(URI.create(url.toString()))).map(Path::toString);
  }
}
