package org.branchwork.deploy;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a database was made for. The demo branch has accounts whose passwords stand in public, so a
 * database is either a demo for good or never one.
 */
final class Installation {
  private Installation() {}

  /** Notes what a new database is for; refuses one that was made for the other purpose. */
  static void require(Database owner, boolean demo) {
    try (var connection = owner.open()) {
      note(connection, demo);
      if (isDemo(connection) == demo) return;
    } catch (SQLException failed) {
      throw new Refusal("database.refuses", owner, failed.getMessage());
    }
    throw new Refusal(demo ? "installation.not-demo" : "installation.is-demo");
  }

  private static void note(Connection connection, boolean demo) throws SQLException {
    var sql = "insert into platform.installation (demo) values (?) on conflict do nothing";
    try (var insert = connection.prepareStatement(sql)) {
      insert.setBoolean(1, demo);
      insert.executeUpdate();
    }
  }

  private static boolean isDemo(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select demo from platform.installation");
        var row = query.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }
}
