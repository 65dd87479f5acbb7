package org.branchwork.deploy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database and one role to use it as.
 *
 * @param url as the driver wants it
 * @param user the role's name
 * @param password the role's password; kept out of {@link #toString}
 */
record Database(String url, String user, String password) {
  Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public String toString() {
    return user + "@" + url;
  }
}
