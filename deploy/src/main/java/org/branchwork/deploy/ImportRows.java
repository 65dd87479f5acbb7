package org.branchwork.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of an export's tables; bytes go from their entry to the database in a stream. */
final class ImportRows {
  private static final int MOST_ROWS = 500;
  private static final int MOST_LETTERS = 1 << 18;

  private final ImportArchive archive;
  private final Connection connection;
  private final Progress progress;
  private final ObjectMapper json = new ObjectMapper();

  ImportRows(ImportArchive archive, Connection connection, Progress progress) {
    this.archive = archive;
    this.connection = connection;
    this.progress = progress;
  }

  /** Writes the rows of a table; refuses when they are not as many as the manifest says. */
  void write(ExportedTable table) throws IOException, SQLException {
    long written;
    try (var insert = connection.prepareStatement(table.writeSql())) {
      written = table.files().isEmpty() ? many(table, insert) : oneByOne(table, insert);
    }
    if (written != archive.manifest().path("rows").path(table.shown()).asLong(-1)) {
      throw archive.damaged(ExportArchive.MANIFEST);
    }
  }

  private long many(ExportedTable table, PreparedStatement insert)
      throws IOException, SQLException {
    long written = 0;
    var batch = new StringBuilder("[");
    int rows = 0;
    try (var lines = archive.lines(table.entry())) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        batch.append(rows++ == 0 ? "" : ",").append(line);
        if (rows == MOST_ROWS || batch.length() > MOST_LETTERS) {
          written += insert(insert, batch);
          progress.at(table.shown(), written);
          batch = new StringBuilder("[");
          rows = 0;
        }
      }
    }
    return rows == 0 ? written : written + insert(insert, batch);
  }

  private static int insert(PreparedStatement insert, StringBuilder batch) throws SQLException {
    insert.setString(1, batch.append(']').toString());
    return insert.executeUpdate();
  }

  private long oneByOne(ExportedTable table, PreparedStatement insert)
      throws IOException, SQLException {
    long written = 0;
    try (var lines = archive.lines(table.entry())) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        written += insert(table, insert, line);
        progress.at(table.shown(), written);
      }
    }
    return written;
  }

  private int insert(ExportedTable table, PreparedStatement insert, String line)
      throws IOException, SQLException {
    var row = json.readTree(line);
    List<InputStream> open = new ArrayList<>();
    try {
      int place = 0;
      for (var column : table.files()) bytes(row.path(column.name()), insert, ++place, open);
      insert.setString(place + 1, "[" + line + "]");
      return insert.executeUpdate();
    } finally {
      for (var stream : open) stream.close();
    }
  }

  private void bytes(JsonNode entry, PreparedStatement insert, int place, List<InputStream> open)
      throws IOException, SQLException {
    if (!entry.isTextual()) {
      insert.setNull(place, Types.BINARY);
      return;
    }
    var bytes = archive.open(entry.asText());
    open.add(bytes);
    insert.setBinaryStream(place, bytes, archive.size(entry.asText()));
  }
}
