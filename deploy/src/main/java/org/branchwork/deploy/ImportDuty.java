package org.branchwork.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the database does of its own accord when rows are written, and must not do while rows come
 * in that have been through it: triggers rest, and numbers go on behind the last that was given.
 */
final class ImportDuty {
  private static final String TRIGGERS =
      """
      select distinct tgrelid::regclass::text from pg_trigger t
        join pg_class c on c.oid = t.tgrelid
        where not t.tgisinternal and c.relnamespace::regnamespace::text in ('casework', 'platform')
        order by 1
      """;
  private static final String SEQUENCES =
      """
      select s.oid::regclass::text, s.relname, t.relname, quote_ident(a.attname)
        from pg_class s
        join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid
          and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
        join pg_class t on t.oid = d.refobjid
        join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
        where s.relkind = 'S' and s.relnamespace::regnamespace::text = 'casework'
        order by 2
      """;

  private final List<String> tables;

  private ImportDuty(List<String> tables) {
    this.tables = tables;
  }

  static ImportDuty of(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TRIGGERS)) {
      while (rows.next()) tables.add(rows.getString(1));
    }
    return new ImportDuty(tables);
  }

  List<String> rest() {
    return tables.stream().map(table -> "alter table " + table + " disable trigger user").toList();
  }

  List<String> resume() {
    return tables.stream().map(table -> "alter table " + table + " enable trigger user").toList();
  }

  /** A sequence and the column it numbers. */
  private record Numbered(String sequence, String name, String table, String column) {}

  /** Sets every sequence behind the last number it gave there, and behind the highest here. */
  static void setNumbers(Connection owner, ObjectNode given) throws SQLException {
    for (var numbered : sequences(owner)) {
      var highest = Math.max(highest(owner, numbered), given.path(numbered.name()).asLong(0));
      if (highest == 0) continue;
      try (var set = owner.prepareStatement("select setval(?::regclass, ?)")) {
        set.setString(1, numbered.sequence());
        set.setLong(2, highest);
        set.execute();
      }
    }
  }

  private static List<Numbered> sequences(Connection owner) throws SQLException {
    var found = new ArrayList<Numbered>();
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        found.add(
            new Numbered(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return found;
  }

  private static long highest(Connection owner, Numbered numbered) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("set local role branchwork_data");
      var sql = "select coalesce(max(%s), 0) from casework.\"%s\"";
      long highest;
      try (var row = statement.executeQuery(sql.formatted(numbered.column(), numbered.table()))) {
        row.next();
        highest = row.getLong(1);
      }
      statement.execute("set local role none");
      return highest;
    }
  }
}
