package org.branchwork.casework.retention;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.branchwork.casework.cases.CaseworkDatabase;

/** Looks at the tables past every wall. */
final class Superuser {

  private Superuser() {}

  /** A column of an answer. */
  static List<String> column(String sql) {
    try (Connection connection = CaseworkDatabase.as("postgres").getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void execute(String sql) {
    try (Connection connection = CaseworkDatabase.as("postgres").getConnection()) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static long id(String reference) {
    return Long.parseLong(
        column("select id from casework.case_file where reference = '" + reference + "'").get(0));
  }

  /** How many rows of each table belong to a case, as the erasure itself finds them. */
  static Map<String, Long> rowsOf(long id) {
    Map<String, Long> rows = new TreeMap<>();
    for (String line :
        column(
            "select relation || '#' || replace(found, '$1', 'array["
                + id
                + "::bigint]')"
                + " from casework.erasure_reach()")) {
      String[] parts = line.split("#");
      long found =
          Long.parseLong(column("select count(*) from " + parts[0] + " where " + parts[1]).get(0));
      rows.put(parts[0].replace("casework.", ""), found);
    }
    return rows;
  }

  /** The tables in which this word stands, in letters or in bytes. */
  static List<String> tablesThatHold(String word) {
    List<String> holding = new ArrayList<>();
    for (String table :
        column(
            "select relname from pg_class where relnamespace = 'casework'::regnamespace"
                + " and relkind = 'r' and relname <> 'flyway_schema_history'")) {
      String found =
          column(
                  ("select count(*) from casework.%s t where lower(t::text) like '%%%s%%'"
                          + " or lower(t::text) like '%%' || encode('%s', 'hex') || '%%'")
                      .formatted(table, word, word))
              .get(0);
      if (!found.equals("0")) {
        holding.add(table);
      }
    }
    return holding;
  }
}
