package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of every table it is said whether it leaves in an export; a new one is noticed. */
class ExportCoverIT extends CaseworkStory {

  private static Map<String, String> said() throws IOException {
    try (InputStream file = ExportCoverIT.class.getResourceAsStream("/db/export/casework.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.contains("|"))
          .skip(1)
          .map(line -> line.split("\\s*\\|\\s*"))
          .collect(Collectors.toMap(cells -> cells[0].strip(), cells -> cells[1].strip()));
    }
  }

  private static List<String> leaving() throws IOException {
    return said().entrySet().stream()
        .filter(table -> !table.getValue().equals("stays"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> asked(String sql) {
    try (Connection connection = CaseworkDatabase.as("postgres").getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(String that) {
    return asked(
        "select relname from pg_class c where relkind = 'r'"
            + " and relnamespace = 'casework'::regnamespace and "
            + that);
  }

  @Test
  void every_table_stands_in_the_list_of_what_leaves_and_what_stays() throws IOException {
    assertThat(said().keySet()).containsExactlyInAnyOrderElementsOf(tables("true"));
    assertThat(said().values()).containsOnly("goes", "settles", "stays");
  }

  @Test
  void the_rows_of_what_leaves_have_one_order() throws IOException {
    assertThat(
            tables("exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)"))
        .containsAll(leaving());
  }

  @Test
  void whoever_exports_may_read_and_write_all_that_leaves() throws IOException {
    for (String right : List.of("select", "insert", "delete")) {
      assertThat(tables("has_table_privilege('branchwork_data', c.oid, '" + right + "')"))
          .as(right)
          .containsAll(leaving());
    }
  }

  @Test
  void no_row_that_leaves_refers_to_one_that_stays() throws IOException {
    List<String> leaving = leaving();
    assertThat(
            asked(
                "select ch.relname || ' ' || p.relname from pg_constraint f"
                    + " join pg_class ch on ch.oid = f.conrelid"
                    + " join pg_class p on p.oid = f.confrelid where f.contype = 'f'"
                    + " and f.connamespace = 'casework'::regnamespace"))
        .map(key -> key.split(" "))
        .filteredOn(key -> leaving.contains(key[0]))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(leaving).contains(key[1]));
  }
}
