package org.branchwork.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.branchwork.deploy.ExportedColumn.Kind;

/**
 * What of the database leaves in an export, by its own catalogue: all of casework but what its list
 * keeps back, and of the platform the people that rows name and how far mail was fetched.
 */
final class ExportedTables {
  private static final String LIST = "db/export/casework.txt";
  private static final Map<String, Set<String>> PLATFORM =
      Map.of(
          // neither passwords nor second factors nor sign-ins
          "account", Set.of("id", "email", "name", "created_at", "disabled_at"),
          "account_role", Set.of("account_id", "role"),
          "mailbox", Set.of("name", "uid_validity", "last_uid"),
          "mailbox_day", Set.of("mailbox", "day", "received"));
  private static final Set<String> AUDIT = Set.of("audit_entry", "audit_seal");
  private static final String COLUMNS =
      """
      select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          coalesce(a.attnum = any (i.indkey), false)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = ''
        left join pg_index i on i.indrelid = c.oid and i.indisprimary
        where n.nspname in ('casework', 'platform') and c.relkind = 'r'
        order by n.nspname, c.relname, a.attnum
      """;

  private final Map<String, String> becomes = list();
  private final List<ExportedTable> tables = new ArrayList<>();
  private final List<ExportedTable> audit = new ArrayList<>();

  private ExportedTables(Connection connection) throws SQLException {
    var found = new LinkedHashMap<String, List<ExportedColumn>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        found
            .computeIfAbsent(rows.getString(1) + "." + rows.getString(2), name -> new ArrayList<>())
            .add(
                new ExportedColumn(
                    rows.getString(3), rows.getString(4), rows.getBoolean(5), Kind.PLAIN));
      }
    }
    found.forEach(this::take);
  }

  static ExportedTables of(Connection connection) throws SQLException {
    return new ExportedTables(connection);
  }

  /** What an import takes in again, in the order of names. */
  List<ExportedTable> all() {
    return tables;
  }

  /** The audit trail with its chain: to be read, and taken in by nobody. */
  List<ExportedTable> auditTrail() {
    return audit;
  }

  private void take(String shown, List<ExportedColumn> columns) {
    var dot = shown.indexOf('.');
    var schema = shown.substring(0, dot);
    var name = shown.substring(dot + 1);
    if (schema.equals("casework")) {
      var fate = becomes.getOrDefault(name, "goes");
      if (!fate.equals("stays")) {
        tables.add(
            new ExportedTable(schema, schema, name, fate.equals("settles"), bytesTold(columns)));
      }
    } else if (PLATFORM.containsKey(name)) {
      var wanted = columns.stream().filter(c -> PLATFORM.get(name).contains(c.name())).toList();
      tables.add(new ExportedTable(schema, schema, name, name.startsWith("mailbox"), wanted));
    } else if (AUDIT.contains(name)) {
      audit.add(new ExportedTable("audit", schema, name, false, bytesTold(columns)));
    }
  }

  /** Few bytes stand in their row; those of a table that is there for bytes are files. */
  private static List<ExportedColumn> bytesTold(List<ExportedColumn> columns) {
    var large =
        columns.stream()
            .filter(column -> column.type().equals("bytea"))
            .anyMatch(column -> Set.of("bytes", "content").contains(column.name()));
    return columns.stream()
        .map(
            column ->
                column.type().equals("bytea")
                    ? new ExportedColumn(
                        column.name(), column.type(), column.key(), large ? Kind.FILE : Kind.BASE64)
                    : column)
        .toList();
  }

  private static Map<String, String> list() {
    try (var source = ExportedTables.class.getClassLoader().getResourceAsStream(LIST)) {
      var becomes = new HashMap<String, String>();
      new String(source.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\\|"))
          .filter(cells -> cells.length > 1)
          .forEach(cells -> becomes.put(cells[0].strip(), cells[1].strip()));
      return becomes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
