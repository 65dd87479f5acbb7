package org.branchwork.fundraising.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The list of columns in {@code personal-columns.txt}. */
final class PersonalColumns {

  /**
   * A column.
   *
   * @param column table and column
   * @param erased whether it goes with its record
   * @param said what is planted there, or why it is kept
   */
  record Column(String column, boolean erased, String said) {

    String table() {
      return column.substring(0, column.indexOf('.'));
    }

    /** How many rows hold what is planted. */
    String count() {
      String name = column.substring(column.indexOf('.') + 1);
      String value = name.equals("content") ? "encode(content, 'escape')" : name;
      return "select count(*) from fundraising.%s where %s = '%s'".formatted(table(), value, said);
    }
  }

  private PersonalColumns() {}

  static List<Column> all() {
    try (InputStream file = PersonalColumns.class.getResourceAsStream("/personal-columns.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("|"))
          .skip(1)
          .map(line -> line.split("\\s*\\|\\s*", 3))
          .map(cell -> new Column(cell[0].strip(), cell[1].equals("erased"), cell[2].strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Column> erased() {
    return all().stream().filter(Column::erased).toList();
  }
}
