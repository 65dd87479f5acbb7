package org.branchwork.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.branchwork.web.platform.erasure.list.ErasedCases;

/**
 * All of casework in one file that other software can read: rows, files, mail and a view of each
 * case, of one moment, while the portal runs. {@code docs/export.md} is its format.
 */
final class CaseworkExport {
  static final int ROWS_AT_ONCE = 200;
  static final String FORMAT = "branchwork-casework";
  static final int FORMAT_VERSION = 1;
  static final String ERASED = "erased-cases";

  private final Connection owner;
  private final Settings settings;
  private final Path erasedCases;
  private final Progress progress;
  private final ObjectNode manifest = new ObjectMapper().createObjectNode();

  CaseworkExport(Connection owner, Settings settings, Path erasedCases, Progress progress) {
    this.owner = owner;
    this.settings = settings;
    this.erasedCases = erasedCases;
    this.progress = progress;
  }

  /**
   * Writes a file that was not there; nothing is left of one that could not be finished.
   *
   * @return what was written, as its manifest says
   */
  ObjectNode to(Path file) throws SQLException {
    if (Files.exists(file)) throw new Refusal("export.exists", file);
    var growing = file.resolveSibling(file.getFileName() + ".partial");
    if (Files.exists(growing)) throw new Refusal("export.exists", growing);
    try {
      try (var archive = new ExportArchive(growing)) {
        fill(archive);
      }
      new ExportLog(owner).note(manifest);
      Files.move(growing, file);
      return manifest;
    } catch (IOException failed) {
      throw new Refusal("file.unwritable", file, failed.getMessage());
    } finally {
      Bundled.remove(growing);
    }
  }

  private void fill(ExportArchive archive) throws IOException, SQLException {
    owner.setAutoCommit(false);
    owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    owner.setReadOnly(true);
    try (var statement = owner.createStatement()) {
      statement.execute("set local timezone = 'UTC'");
    }
    begin();
    archive.add(ExportArchive.README, out -> out.write(CaseView.resource("export/README.txt")));
    var tables = ExportedTables.of(owner);
    for (var table : tables.all()) addRows(archive, table);
    for (var table : tables.auditTrail()) addRows(archive, table);
    archive.add(ERASED, this::erased);
    act("branchwork_data");
    manifest.put("files", new ExportedFiles(owner, tables.all()).addTo(archive, progress));
    manifest.put("cases", addCases(archive));
    manifest.put("digest", archive.digest());
    archive.finish(manifest);
    owner.commit();
    owner.setReadOnly(false);
  }

  private void begin() throws SQLException {
    manifest.put("format", FORMAT);
    manifest.put("formatVersion", FORMAT_VERSION);
    manifest.put("made", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    manifest.put("branch", settings.find("branch.name").orElse(null));
    manifest.put("schema", SchemaState.of(owner));
    manifest.put("links", SchemaState.mark(settings.require("secret.link")));
    manifest.set("numbers", SchemaState.numbers(owner));
    manifest.putObject("rows");
  }

  private void addRows(ExportArchive archive, ExportedTable table)
      throws IOException, SQLException {
    act(table.isCasework() ? "branchwork_data" : "none");
    archive.add(table.entry(), out -> rows(table, out));
  }

  private void rows(ExportedTable table, OutputStream out) throws IOException, SQLException {
    long written = 0;
    try (var statement = owner.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (var rows = statement.executeQuery(table.readSql())) {
        while (rows.next()) {
          out.write(line(rows.getString(1)));
          progress.at(table.shown(), ++written);
        }
      }
    }
    manifest.withObject("/rows").put(table.shown(), written);
  }

  private long addCases(ExportArchive archive) throws IOException, SQLException {
    act("none");
    var names = CaseView.names(owner);
    act("branchwork_data");
    long cases = 0;
    try (var query = owner.prepareStatement(CaseView.sql())) {
      query.setString(1, names);
      query.setFetchSize(ROWS_AT_ONCE);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var view = line(rows.getString(2));
          archive.add("cases/" + rows.getString(1) + "/case.json", out -> out.write(view));
          progress.at("cases", ++cases);
        }
      }
    }
    return cases;
  }

  private void erased(OutputStream out) throws IOException {
    for (var entry : new ErasedCases(erasedCases).all()) {
      out.write(line("erased " + entry.caseId() + " " + entry.digest() + " " + entry.at()));
    }
  }

  /** The owner of the tables sees no row of casework, and nobody else those of the platform. */
  private void act(String role) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("set local role " + role);
    }
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** What is printed of a manifest: how many rows each table has, and the digest over all. */
  static List<String> shown(ObjectNode manifest) {
    var rows = manifest.withObject("/rows").properties().stream();
    var lines = rows.map(table -> Texts.of("transfer.rows", table.getKey(), table.getValue()));
    return Stream.concat(
            lines,
            Stream.of(
                Texts.of("transfer.files", manifest.path("files").asLong()),
                Texts.of("transfer.digest", manifest.path("digest").asText())))
        .toList();
  }
}
