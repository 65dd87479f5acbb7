package org.branchwork.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Each case as a person or another program reads it, made from the rows of an export. */
final class CaseView {
  private CaseView() {}

  /** Reads reference and JSON of every case; its parameter are the names of the accounts. */
  static String sql() {
    return new String(resource("export/case-view.sql"), StandardCharsets.UTF_8);
  }

  /** The names of the accounts by their numbers, as JSON: casework may not ask for them itself. */
  static String names(Connection owner) throws SQLException {
    var sql = "select coalesce(json_object_agg(id, name), '{}')::text from platform.account";
    try (var statement = owner.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  static byte[] resource(String name) {
    try (var source = CaseView.class.getClassLoader().getResourceAsStream(name)) {
      return source.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
