package org.branchwork.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.branchwork.e2e.Filling;
import org.branchwork.web.platform.erasure.list.ErasedCases;
import org.branchwork.web.platform.seals.wrapping.WrappingKey;

/** One cluster with a filled portal and as many empty ones as a test asks for. */
final class ExportBench implements AutoCloseable {
  static final String SECRET = Secrets.randomKey();
  static final String LINK = Secrets.randomKey();
  static final byte[] KEY = Secrets.randomBytes(32);

  private final Path place;
  private final Cluster cluster;
  private int portals;

  ExportBench(Path place, int cases) throws SQLException, IOException {
    this.place = place;
    cluster = new Cluster(new DataDirectory(place.resolve("data")), "superuser-password");
    cluster.start();
    Roles.make(cluster.asSuperuser("postgres"), "owner-password", "app-password");
    new Migrate(owner("branchwork")).run();
    execute("postgres", "create database born template branchwork owner branchwork_owner");
    try (var superuser = superuser("branchwork")) {
      Filling.add(superuser, 1, cases);
      execute(
          "branchwork", new String(CaseView.resource("export/rows.sql"), StandardCharsets.UTF_8));
      seal(superuser);
    }
    new ErasedCases(erased("branchwork"))
        .add(new ErasedCases.Entry(900_000, "0".repeat(64), Instant.parse("2026-11-27T10:00:00Z")));
  }

  private static void seal(Connection superuser) throws SQLException {
    try (var insert =
        superuser.prepareStatement("insert into casework.case_key values (2, 1, ?, now())")) {
      var wrapping = WrappingKey.from(Base64.getDecoder().decode(SECRET));
      insert.setBytes(1, wrapping.wrap(KEY, WrappingKey.place(2, 1)));
      insert.executeUpdate();
    }
  }

  /** A portal as it is before its first case; the name of its database. */
  String born() throws SQLException {
    var name = "portal" + ++portals;
    execute("postgres", "create database " + name + " template born owner branchwork_owner");
    return name;
  }

  ObjectNode export(String database, Path file) throws SQLException {
    try (var owner = owner(database).open()) {
      return new CaseworkExport(owner, settings(SECRET), erased(database), silent()).to(file);
    }
  }

  ObjectNode take(Path file, String database) throws SQLException {
    return take(file, database, SECRET);
  }

  ObjectNode take(Path file, String database, String secret) throws SQLException {
    try (var archive = ImportArchive.open(file);
        var owner = owner(database).open()) {
      var taking = new CaseworkImport(archive, silent());
      taking.check(settings(secret));
      return taking.into(owner, erased(database));
    }
  }

  /** What stands in each table that leaves, but for the log of reading, to which an export adds. */
  Map<String, String> content(String database) throws SQLException {
    try (var superuser = superuser(database)) {
      var content = new TreeMap<>(Filling.content(superuser));
      var leaving =
          ExportedTables.of(superuser).all().stream()
              .filter(ExportedTable::isCasework)
              .map(ExportedTable::shown)
              .toList();
      content.keySet().retainAll(leaving);
      content.remove("casework.reading");
      return content;
    }
  }

  Path erased(String database) {
    return place.resolve(database + ".erased");
  }

  Database owner(String database) {
    return new Database(cluster.asSuperuser(database).url(), Roles.OWNER, "owner-password");
  }

  Connection superuser(String database) throws SQLException {
    return cluster.asSuperuser(database).open();
  }

  void execute(String database, String sql) throws SQLException {
    try (var superuser = superuser(database);
        var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  String read(String database, String sql) throws SQLException {
    try (var superuser = superuser(database);
        var statement = superuser.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  static Settings settings(String secret) {
    return Settings.ofEnvironment(
        Map.of(
            "BRANCHWORK_SECRET_CASE",
            secret,
            "BRANCHWORK_SECRET_LINK",
            LINK,
            "BRANCHWORK_BRANCH_NAME",
            "Sample branch"));
  }

  private static Progress silent() {
    return new Progress(new PrintStream(OutputStream.nullOutputStream()));
  }

  @Override
  public void close() {
    cluster.stop();
  }
}
