package org.branchwork.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order tables are filled so that a row finds those it refers to, by the foreign keys of
 * the database's own catalogue; and the keys that no order can serve, which are looked at last.
 */
final class ImportOrder {
  private static final String KEYS =
      """
      select quote_ident(f.conname), child_in.nspname || '.' || child.relname,
          parent_in.nspname || '.' || parent.relname
        from pg_constraint f
        join pg_class child on child.oid = f.conrelid
        join pg_namespace child_in on child_in.oid = child.relnamespace
        join pg_class parent on parent.oid = f.confrelid
        join pg_namespace parent_in on parent_in.oid = parent.relnamespace
        where f.contype = 'f' and child_in.nspname in ('casework', 'platform')
        order by 2, 1
      """;

  /** That a row of one table refers to one of another. */
  private record Key(String name, String child, String parent) {}

  private final List<ExportedTable> tables = new ArrayList<>();
  private final List<String> late = new ArrayList<>();

  private ImportOrder() {}

  static ImportOrder of(List<ExportedTable> all, Connection connection) throws SQLException {
    var order = new ImportOrder();
    order.place(new ArrayList<>(all), keys(connection));
    return order;
  }

  /** First those that refer to nothing. */
  List<ExportedTable> tables() {
    return tables;
  }

  /** Says of the keys that rows may come before those they refer to, or that they may not. */
  List<String> lateKeys(String when) {
    return late.stream().map(key -> key + " " + when).toList();
  }

  private void place(List<ExportedTable> waiting, List<Key> keys) {
    while (!waiting.isEmpty()) {
      var names = waiting.stream().map(ExportedTable::shown).toList();
      var next =
          waiting.stream()
              .filter(table -> waits(table, keys, names).isEmpty())
              .findFirst()
              .orElse(waiting.get(0));
      waits(next, keys, names).forEach(key -> late.add(alter(next, key)));
      keys.stream()
          .filter(key -> key.child().equals(next.shown()) && key.parent().equals(next.shown()))
          .forEach(key -> late.add(alter(next, key)));
      tables.add(next);
      waiting.remove(next);
    }
  }

  private static List<Key> waits(ExportedTable table, List<Key> keys, List<String> waiting) {
    return keys.stream()
        .filter(key -> key.child().equals(table.shown()) && !key.parent().equals(table.shown()))
        .filter(key -> waiting.contains(key.parent()))
        .toList();
  }

  private static String alter(ExportedTable table, Key key) {
    return "alter table " + table.qualified() + " alter constraint " + key.name();
  }

  private static List<Key> keys(Connection connection) throws SQLException {
    var keys = new ArrayList<Key>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(KEYS)) {
      while (rows.next()) {
        keys.add(new Key(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return keys;
  }
}
