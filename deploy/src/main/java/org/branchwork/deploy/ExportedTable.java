package org.branchwork.deploy;

import java.util.List;
import java.util.stream.Collectors;
import org.branchwork.deploy.ExportedColumn.Kind;

/**
 * A table as an export has it.
 *
 * @param directory where its entry stands
 * @param born whether a new portal has rows of it already, whose place those of the file take
 */
record ExportedTable(
    String directory, String schema, String name, boolean born, List<ExportedColumn> columns) {
  String qualified() {
    return schema + ".\"" + name + '"';
  }

  /** How it is called to people. */
  String shown() {
    return schema + "." + name;
  }

  /** The entry with its rows, one JSON object a line. */
  String entry() {
    return directory + "/" + name + ".jsonl";
  }

  boolean isCasework() {
    return schema.equals("casework");
  }

  List<ExportedColumn> files() {
    return columns.stream().filter(column -> column.kind() == Kind.FILE).toList();
  }

  /** Reads each row as one JSON object, always in the same order. */
  String readSql() {
    var keys = columns.stream().filter(ExportedColumn::key).map(ExportedColumn::ordered);
    return "select row_to_json(r)::text from (select "
        + joined(columns.stream().map(column -> column.read(name)).toList())
        + (" from " + qualified() + ") r order by ")
        + joined(keys.toList());
  }

  /** Writes the rows of a JSON array, or one row when bytes of files belong to it. */
  String writeSql() {
    return ("insert into " + qualified() + " (")
        + joined(columns.stream().map(ExportedColumn::quoted).toList())
        + ") overriding system value select "
        + joined(columns.stream().map(ExportedColumn::written).toList())
        + " from json_to_recordset(?::json) as r ("
        + joined(columns.stream().map(ExportedColumn::declared).toList())
        + ")";
  }

  private static String joined(List<String> parts) {
    return parts.stream().collect(Collectors.joining(", "));
  }
}
