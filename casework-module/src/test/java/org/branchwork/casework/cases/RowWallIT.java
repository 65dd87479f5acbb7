package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.casework.cases.CaseFixture.OTHER_ID;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who reaches which rows when no code of the module stands between, as {@code row-wall.txt} says:
 * every caller, every table, every act, every relation.
 */
class RowWallIT {

  private static final RowWallBench BENCH = new RowWallBench();
  private static final String NO_RIGHT = "42501";

  /** The wall let it through: it stands there already. */
  private static final String TAKEN = "23505";

  /** Every table of the schema but the list of migrations, which holds no case. */
  private static final String TABLES =
      "from pg_class where relnamespace = 'casework'::regnamespace and relkind = 'r'"
          + " and relname <> 'flyway_schema_history'";

  static Stream<String> lines() throws IOException {
    try (InputStream file = RowWallIT.class.getResourceAsStream("/row-wall.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> line.contains("|")).skip(1);
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void each_caller_reaches_the_rows_of_the_table_and_no_others(String line) throws SQLException {
    String[] cells = line.split("\\s*\\|\\s*");
    String asker = cells[0].strip();
    String table = cells[1];

    List<String> reached = new ArrayList<>(List.of(asker, table));
    try (Connection connection = BENCH.as(asker)) {
      reached.add(reached(connection, c -> RowWallActs.see(table, BENCH.the(c))));
      reached.add(reached(connection, c -> RowWallActs.add(table, BENCH.the(c), c, asker)));
      reached.add(reached(connection, c -> RowWallActs.change(table, BENCH.the(c), asker)));
      reached.add(reached(connection, c -> RowWallActs.remove(table, BENCH.the(c))));
    }

    assertThat(reached).containsExactly(asker, table, cells[2], cells[3], cells[4], cells[5]);
  }

  @Test
  void every_caller_and_every_table_stands_in_the_table() throws IOException, SQLException {
    List<String> tables = strings("select relname " + TABLES);
    List<List<String>> pairs =
        lines().map(line -> List.of(line.split("\\s*\\|\\s*")).subList(0, 2)).toList();

    assertThat(pairs.stream().map(pair -> pair.get(0)).distinct())
        .allSatisfy(
            asker ->
                assertThat(pairs.stream().filter(pair -> pair.get(0).equals(asker)))
                    .extracting(pair -> pair.get(1))
                    .containsExactlyInAnyOrderElementsOf(tables));
  }

  @Test
  void every_table_is_behind_the_wall_for_its_owner_too() throws SQLException {
    assertThat(
            strings(
                "select relname " + TABLES + " and not (relrowsecurity and relforcerowsecurity)"))
        .isEmpty();
    assertThat(
            strings(
                "select rolname from pg_roles where rolname in ('branchwork_app',"
                    + " 'branchwork_owner') and (rolbypassrls or rolsuper)"))
        .isEmpty();
  }

  @Test
  void the_owner_sees_no_row_and_acts_as_the_data_role_to_migrate_them() throws SQLException {
    try (Connection owner = CaseworkDatabase.as("branchwork_owner").getConnection();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      assertThat(one(statement, "select count(*) from casework.message")).isEqualTo("0");
      statement.execute("set local role branchwork_data");
      assertThat(one(statement, "select count(*) > 0 from casework.message")).isEqualTo("t");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caseworker; update casework.case_file set caseworker = '@other' where id = @A",
        "caseworker; insert into casework.message (case_id, sender, written_by, written_at, text)"
            + " values (@A, 'MEMBER', 'member', now(), 'x')",
        "member with right key; insert into casework.message (case_id, sender, written_by,"
            + " written_at, text) values (@A, 'BRANCH', 'member', now(), 'x')",
        "caseworker; insert into casework.note (case_id, written_by, written_at, text)"
            + " values (@A, '@other', now(), 'x')",
        "caseworker; insert into casework.step (case_id, kind, done_by, done_at)"
            + " values (@A, 'CLOSED', '@other', now())",
        "caseworker; insert into casework.onlooker values (@A, '@other', now(), now())",
        "member with right key; insert into casework.step (case_id, kind, done_by, done_at)"
            + " values (@A, 'ASSIGNED', 'member', now())",
        "member with reference; update casework.case_file set unread = true where id = @A",
        "visitor with link; update casework.my_link set email_folded = 'b@example.org'"
      })
  void what_is_written_must_be_the_callers_own(String act) throws SQLException {
    String[] parts = act.split("; ");
    String sql =
        parts[1].replace("@A", "" + BENCH.the("A").id()).replace("@other", OTHER_ID.toString());
    try (Connection connection = BENCH.as(parts[0])) {
      assertThatThrownBy(() -> connection.createStatement().execute(sql))
          .isInstanceOf(SQLException.class)
          .extracting("SQLState")
          .isEqualTo(NO_RIGHT);
    }
  }

  @Test
  void a_claim_gives_staff_nothing() throws SQLException {
    try (Connection connection = BENCH.as("caseworker")) {
      RowWallBench.set(connection, "branchwork.claim", "reference:" + BENCH.the("B").reference());
      RowWallBench.set(connection, "branchwork.opened", "" + BENCH.the("B").id());

      assertThat(reached(connection, c -> RowWallActs.see("case_file", BENCH.the(c))))
          .isEqualTo("A");
      assertThat(reached(connection, c -> RowWallActs.see("message", BENCH.the(c)))).isEqualTo("A");
    }
  }

  @Test
  void who_asked_is_forgotten_with_the_transaction() throws SQLException {
    try (Connection connection = BENCH.as("lead")) {
      connection.commit();
      try (Statement statement = connection.createStatement()) {
        assertThat(one(statement, "select count(*) from casework.case_file")).isEqualTo("0");
      }
    }
  }

  @Test
  void that_a_reference_is_taken_is_all_that_anybody_learns() throws SQLException {
    try (Connection connection = BENCH.as("nobody");
        Statement statement = connection.createStatement()) {
      String taken = "select casework.reference_taken('" + BENCH.the("N").reference() + "')";
      assertThat(one(statement, taken)).isEqualTo("t");
      assertThat(one(statement, "select casework.reference_taken('EQ-0000-0000')")).isEqualTo("f");
    }
  }

  private interface Act {
    String on(String letter);
  }

  /** The letters of the cases that the act reaches; {@code x} when the role has no such right. */
  private static String reached(Connection connection, Act act) throws SQLException {
    String letters = "";
    for (String letter : List.of("A", "B", "N")) {
      Savepoint before = connection.setSavepoint();
      try (Statement statement = connection.createStatement()) {
        boolean rows = statement.execute(act.on(letter));
        boolean any = rows ? statement.getResultSet().next() : statement.getUpdateCount() > 0;
        letters += any ? letter : "";
      } catch (SQLException refused) {
        assertThat(refused.getSQLState()).as(refused.getMessage()).isIn(NO_RIGHT, TAKEN);
        letters += refused.getSQLState().equals(TAKEN) ? letter : "";
        if (refused.getMessage().contains("permission denied")) {
          letters = "x";
        }
      } finally {
        connection.rollback(before);
      }
    }
    return letters.isEmpty() ? "-" : letters;
  }

  private static List<String> strings(String sql) throws SQLException {
    try (Connection connection = CaseworkDatabase.as("branchwork_owner").getConnection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> strings = new ArrayList<>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
