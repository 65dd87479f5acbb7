package org.branchwork.web.platform.access;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Knows the exceptions that mean: the database does not answer. */
public final class DatabaseAway {

  private DatabaseAway() {}

  /** Whether one of them stands anywhere among the causes. */
  public static boolean causes(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLTransientException || t instanceof SQLException sql && unreached(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean unreached(SQLException failure) {
    return failure.getSQLState() == null || failure.getSQLState().startsWith("08");
  }
}
