package org.branchwork.fundraising.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.imports.ImportFixture.APPROVER;
import static org.branchwork.fundraising.imports.ImportFixture.AUDITOR;
import static org.branchwork.fundraising.imports.ImportFixture.LLOYDS;
import static org.branchwork.fundraising.imports.ImportFixture.OTHER_TREASURER;
import static org.branchwork.fundraising.imports.ImportFixture.STRANGER;
import static org.branchwork.fundraising.imports.ImportFixture.TREASURER;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.imports.ImportFixture.Beans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches what the bank shows, and that nobody changes it. */
class StatementWallIT {
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "job", Caller.system("statement-test"),
          "treasurer", TREASURER,
          "other treasurer", OTHER_TREASURER,
          "approver", APPROVER,
          "auditor", AUDITOR,
          "stranger", STRANGER,
          "visitor", Caller.visitor());
  private static ImportFixture books;

  @BeforeAll
  static void start() throws SQLException {
    books = new ImportFixture();
    books.begin();
    books.take(LLOYDS + "02/11/2026,FPI,'08-99-99,66374958,R FINCH,,1.00,171.00,\n");
    UUID upload =
        books.read(ImportFixture.bytes("When;Who;Sum;Left\n02/11/2026;A WREN;15.00;115.00\n"));
    books.ask(
        TREASURER,
        beans -> {
          beans
              .desk()
              .drawMapping(
                  upload,
                  0,
                  List.of(
                      ColumnMeaning.DATE,
                      ColumnMeaning.TEXT,
                      ColumnMeaning.AMOUNT,
                      ColumnMeaning.BALANCE),
                  null,
                  TREASURER);
          return "";
        });
  }

  @AfterAll
  static void stop() throws Exception {
    books.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bank_account,      job treasurer other-treasurer approver auditor",
    "statement_file,    job treasurer other-treasurer approver auditor",
    "statement_line,    job treasurer other-treasurer approver auditor",
    "statement_balance, job treasurer other-treasurer approver auditor",
    "statement_upload,  treasurer",
    "statement_mapping, job treasurer other-treasurer"
  })
  void a_table_shows_its_rows_to_these_and_to_nobody_else(String table, String readers)
      throws SQLException {
    for (Map.Entry<String, Caller> caller : CALLERS.entrySet()) {
      boolean reads = List.of(readers.split(" ")).contains(caller.getKey().replace(' ', '-'));
      assertThat(rows(caller.getValue(), table) > 0).as(caller.getKey()).isEqualTo(reads);
    }
  }

  private static long rows(Caller caller, String table) throws SQLException {
    try (Connection connection = books.database.direct(caller);
        Statement run = connection.createStatement();
        ResultSet count = run.executeQuery("select count(*) from fundraising." + table)) {
      count.next();
      return count.getLong(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fundraising.statement_line set amount_pence = 1",
        "delete from fundraising.statement_line",
        "update fundraising.statement_file set name = 'x'",
        "delete from fundraising.statement_file",
        "update fundraising.statement_balance set conflicting = false",
        "delete from fundraising.statement_balance",
        "update fundraising.bank_account set number = '00000000'",
        "delete from fundraising.bank_account"
      })
  void what_the_bank_shows_is_changed_by_nobody(String statement) throws SQLException {
    try (Connection application = books.database.direct(TREASURER);
        Statement run = application.createStatement()) {
      assertThatThrownBy(() -> run.execute(statement)).hasMessageContaining("permission denied");
    }
    try (Connection superuser = books.database.as("postgres");
        Statement run = superuser.createStatement()) {
      assertThatThrownBy(() -> run.execute(statement))
          .hasMessageContaining("statement_append_only");
    }
  }

  @Test
  void a_file_is_imported_in_the_name_of_whoever_does_it() throws SQLException {
    String file =
        "insert into fundraising.statement_file (id, sha256, name, bytes, format, line_count,"
            + " new_count, imported_at, imported_by) values (gen_random_uuid(), repeat('a', 64),"
            + " 'x', 'x', 'x', 0, 0, now(), '%s')";
    try (Connection treasurer = books.database.direct(TREASURER);
        Statement run = treasurer.createStatement()) {
      assertThatThrownBy(() -> run.execute(file.formatted(OTHER_TREASURER.label())))
          .hasMessageContaining("row-level security");
    }
    try (Connection treasurer = books.database.direct(TREASURER);
        Statement run = treasurer.createStatement()) {
      assertThat(run.executeUpdate(file.formatted(TREASURER.label()))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"approver", "auditor", "stranger", "visitor"})
  void only_who_reconciles_imports(String who) {
    Caller caller = CALLERS.get(who);
    UUID id = UUID.randomUUID();
    assertRefused(caller, beans -> beans.desk().read("a.csv", new byte[] {1}, caller));
    assertRefused(caller, beans -> beans.desk().importFile(id, caller));
    assertRefused(caller, beans -> beans.search().preview(id, caller));
    assertRefused(caller, beans -> beans.search().waiting(caller));
  }

  @ParameterizedTest
  @CsvSource({
    "treasurer, true",
    "approver, true",
    "auditor, true",
    "stranger, false",
    "visitor, false"
  })
  void who_keeps_reads_or_approves_sees_files_and_covered_days(String who, boolean sees) {
    Caller caller = CALLERS.get(who);
    LocalDate day = LocalDate.parse("2026-11-02");
    if (sees) {
      List<?> files = books.ask(caller, beans -> beans.search().files(null, 9, caller));
      List<?> covered = books.ask(caller, beans -> beans.search().covered(day, day, caller));
      assertThat(files).hasSize(1);
      assertThat(covered).hasSize(1);
    } else {
      assertRefused(caller, beans -> beans.search().files(null, 9, caller));
      assertRefused(caller, beans -> beans.search().covered(day, day, caller));
    }
  }

  private static void assertRefused(Caller caller, Function<Beans, Object> work) {
    assertThatThrownBy(() -> books.ask(caller, work))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class,
            broken -> assertThat(broken.key()).isEqualTo("not-allowed"));
  }
}
