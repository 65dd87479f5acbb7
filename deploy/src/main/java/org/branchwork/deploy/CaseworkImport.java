package org.branchwork.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.branchwork.web.platform.erasure.list.ErasedCases;
import org.branchwork.web.platform.seals.wrapping.WrappingKey;

/**
 * Takes an export into a portal that has no casework yet: all of it in one transaction, or nothing.
 * The audit trail of the portal it came from is not taken in; a new one begins by saying what was.
 */
final class CaseworkImport {
  private final ImportArchive archive;
  private final Progress progress;

  CaseworkImport(ImportArchive archive, Progress progress) {
    this.archive = archive;
    this.progress = progress;
  }

  /** Refuses a file that is not whole, or whose sealed cases these settings do not open. */
  void check(Settings settings) {
    archive.check(progress);
    try (var keys = archive.lines("casework/case_key.jsonl")) {
      for (var line = keys.readLine(); line != null; line = keys.readLine()) {
        var key = new ObjectMapper().readTree(line);
        var place = WrappingKey.place(key.path("case_id").asLong(), key.path("number").asInt());
        if (!opens(settings, key.path("wrapped").binaryValue(), place)) {
          throw new Refusal("import.stranger");
        }
      }
    } catch (IOException unreadable) {
      throw archive.damaged("casework/case_key.jsonl");
    }
  }

  private static boolean opens(Settings settings, byte[] wrapped, String place) {
    return settings
        .find("secret.case")
        .map(secret -> WrappingKey.from(Base64.getDecoder().decode(secret)))
        .flatMap(key -> key.unwrap(wrapped, place))
        .isPresent();
  }

  /** Takes all in, and notes down what was erased where it came from; returns the manifest. */
  ObjectNode into(Connection owner, Path erasedCases) throws SQLException {
    owner.setAutoCommit(false);
    try {
      var tables = ExportedTables.of(owner).all();
      refuseOtherSchema(owner);
      refuseUnlessEmpty(owner, tables);
      fill(owner, tables);
      ExportLog.audit(owner, "CaseworkImported", archive.manifest());
      eraseAsThere(new ErasedCases(erasedCases));
      owner.commit();
      return archive.manifest();
    } catch (IOException failed) {
      throw new Refusal("import.broken-off", failed.getMessage());
    }
  }

  private void refuseOtherSchema(Connection owner) throws SQLException {
    var here = SchemaState.of(owner);
    var there = archive.manifest().path("schema").asText();
    if (!here.equals(there)) throw new Refusal("import.schema", there, here);
  }

  /** Nothing may be there but what every new portal is born with. */
  private static void refuseUnlessEmpty(Connection owner, List<ExportedTable> tables)
      throws SQLException {
    for (var table : tables) {
      if (table.born()) continue;
      act(owner, table);
      var sql = "select exists (select from " + table.qualified() + ")";
      try (var statement = owner.createStatement();
          var row = statement.executeQuery(sql)) {
        row.next();
        if (row.getBoolean(1)) throw new Refusal("import.not-empty", table.shown());
      }
    }
    run(owner, List.of("set local role none"));
  }

  private void fill(Connection owner, List<ExportedTable> tables) throws IOException, SQLException {
    var order = ImportOrder.of(tables, owner);
    var triggers = ImportDuty.of(owner);
    run(owner, triggers.rest());
    run(owner, order.lateKeys("deferrable initially deferred"));
    var backwards = new ArrayList<>(order.tables());
    Collections.reverse(backwards);
    for (var table : backwards) {
      if (!table.born()) continue;
      act(owner, table);
      run(owner, List.of("delete from " + table.qualified()));
    }
    var rows = new ImportRows(archive, owner, progress);
    for (var table : order.tables()) {
      act(owner, table);
      rows.write(table);
    }
    run(owner, List.of("set constraints all immediate", "set local role none"));
    run(owner, order.lateKeys("not deferrable"));
    run(owner, triggers.resume());
    ImportDuty.setNumbers(owner, archive.manifest().withObject("/numbers"));
  }

  private void eraseAsThere(ErasedCases list) throws IOException {
    try (var lines = archive.lines(CaseworkExport.ERASED)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var parts = line.split(" ");
        list.add(
            new ErasedCases.Entry(Long.parseLong(parts[1]), parts[2], Instant.parse(parts[3])));
      }
    } catch (DateTimeParseException | IndexOutOfBoundsException | NumberFormatException other) {
      throw archive.damaged(CaseworkExport.ERASED);
    }
  }

  /** The owner of the tables sees no row of casework, and nobody else those of the platform. */
  private static void act(Connection owner, ExportedTable table) throws SQLException {
    run(owner, List.of("set local role " + (table.isCasework() ? "branchwork_data" : "none")));
  }

  private static void run(Connection owner, List<String> statements) throws SQLException {
    try (var statement = owner.createStatement()) {
      for (var sql : statements) statement.execute(sql);
    }
  }
}
