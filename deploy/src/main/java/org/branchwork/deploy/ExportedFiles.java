package org.branchwork.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The bytes that rows of an export name: each once, called by its digest, and read in pieces.
 * Within one snapshot a row stays where it is, so that its place finds it.
 */
final class ExportedFiles {
  private static final int PIECE = 1 << 20;

  private final Connection connection;
  private final String list;

  ExportedFiles(Connection connection, List<ExportedTable> tables) {
    this.connection = connection;
    this.list =
        tables.stream()
            .flatMap(table -> table.files().stream().map(column -> of(table, column)))
            .collect(
                Collectors.joining(
                    " union all ",
                    "select distinct on (entry collate \"C\") entry, relation, field, place from (",
                    ") f order by entry collate \"C\", relation, place"));
  }

  private static String of(ExportedTable table, ExportedColumn column) {
    return "select %s entry, '%s' relation, '%s' field, ctid::text place from %s where %s is not null"
        .formatted(
            column.entry(table.name()),
            table.qualified(),
            column.quoted(),
            table.qualified(),
            column.quoted());
  }

  /** Adds all; returns how many there are. */
  long addTo(ExportArchive archive, Progress progress) throws IOException, SQLException {
    long added = 0;
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(CaseworkExport.ROWS_AT_ONCE);
      try (var rows = statement.executeQuery(list)) {
        while (rows.next()) {
          var piece =
              "select substring(%s from ? for %d) from %s where ctid = ?::tid"
                  .formatted(rows.getString(3), PIECE, rows.getString(2));
          var place = rows.getString(4);
          archive.add(rows.getString(1), out -> copy(piece, place, out));
          progress.at("files", ++added);
        }
      }
    }
    return added;
  }

  private void copy(String piece, String place, OutputStream out) throws IOException, SQLException {
    try (var read = connection.prepareStatement(piece)) {
      for (int from = 1; ; from += PIECE) {
        read.setInt(1, from);
        read.setString(2, place);
        try (var row = read.executeQuery()) {
          if (!row.next()) throw new IllegalStateException(piece + " " + place);
          var bytes = row.getBytes(1);
          out.write(bytes);
          if (bytes.length < PIECE) return;
        }
      }
    }
  }
}
