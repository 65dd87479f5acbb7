package org.branchwork.fundraising.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.imports.ImportFixture.TREASURER;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Direct statements of the application's role do not break the rules of a statement either. */
class StatementRulesIT {
  private static final UUID FILE = new UUID(0, 70);
  private static final UUID LATER = new UUID(0, 71);
  private static ImportFixture books;
  private String account;

  @BeforeAll
  static void start() {
    books = new ImportFixture();
  }

  @AfterAll
  static void stop() throws Exception {
    books.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    books.begin();
    account = books.database.one("select id from fundraising.bank_account");
  }

  @Test
  void a_file_comes_with_its_lines_and_its_days() throws SQLException {
    run(file(FILE, 2), line(FILE, "a", 1, 500), line(FILE, "a", 2, 500), day(FILE, 100, 1_100));
    assertThat(books.count("statement_line")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void a_file_brings_as_many_lines_as_it_says(int said) throws SQLException {
    refuses(
        "statement_file_whole", file(FILE, said), line(FILE, "a", 1, 500), line(FILE, "a", 2, 500));
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 3", "7, 8"})
  void equal_lines_are_numbered_without_a_gap(int one, int other) throws SQLException {
    refuses(
        "statement_line_counted",
        file(FILE, 2),
        line(FILE, "a", one, 500),
        line(FILE, "a", other, 500));
  }

  @Test
  void an_equal_line_of_a_later_file_goes_on_with_the_numbers() throws SQLException {
    run(file(FILE, 1), line(FILE, "a", 1, 500));
    refuses("statement_line_counted", file(LATER, 1), line(LATER, "a", 3, 500));
    run(file(LATER, 1), line(LATER, "a", 2, 500));
    assertThat(books.count("statement_line")).isEqualTo(2);
  }

  @Test
  void a_line_comes_with_its_file_and_not_later() throws SQLException {
    run(file(FILE, 1), line(FILE, "a", 1, 500));
    refuses("statement_with_its_file", line(FILE, "b", 1, 500));
    refuses("statement_with_its_file", day(FILE, 0, 500));
  }

  @ParameterizedTest
  @CsvSource({"100, 1100, true", "100, 1099, false", "100, 1101, false", "0, 1100, false"})
  void a_whole_day_ends_with_what_it_began_with_and_what_moved(
      long opening, long closing, boolean holds) throws SQLException {
    String[] all = {file(FILE, 1), line(FILE, "a", 1, 1_000), day(FILE, opening, closing)};
    if (holds) {
      run(all);
      assertThat(books.count("statement_balance")).isOne();
    } else {
      refuses("statement_day_adds_up", all);
    }
  }

  @Test
  void once_statements_are_in_the_books_each_line_is_from_its_import_on() throws SQLException {
    books.database.asSuperuser(
        "set session_replication_role = replica",
        "insert into fundraising.statement_account (account_id, kind) values (1, 'SUSPENSE')");
    refuses("statement_line_booked", file(FILE, 1), line(FILE, "a", 1, 500));
    run(file(FILE, 0));
    assertThat(books.count("statement_file")).isOne();
  }

  private static void refuses(String rule, String... statements) throws SQLException {
    long files = books.count("statement_file");
    assertThatThrownBy(() -> run(statements)).hasMessageContaining(rule);
    assertThat(books.count("statement_file")).isEqualTo(files);
  }

  private static void run(String... statements) throws SQLException {
    try (Connection treasurer = books.database.direct(TREASURER);
        Statement run = treasurer.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
      treasurer.commit();
    }
  }

  private static String file(UUID id, int lines) {
    return ("insert into fundraising.statement_file (id, sha256, name, bytes, format, line_count,"
            + " new_count, imported_at, imported_by) values ('%s', encode(sha256('%s'), 'hex'),"
            + " 'a.csv', 'a', 'csv', 5, %d, now(), '%s')")
        .formatted(id, id, lines, TREASURER.label());
  }

  private String line(UUID file, String text, int occurrence, long pence) {
    return ("insert into fundraising.statement_line (account, booked_on, amount_pence, text, key,"
            + " occurrence, file, line) values ('%s', '2026-11-02', %d, '%s',"
            + " encode(sha256('%s'), 'hex'), %d, '%s', 1)")
        .formatted(account, pence, text, text, occurrence, file);
  }

  private String day(UUID file, long opening, long closing) {
    return ("insert into fundraising.statement_balance (file, account, day, opening_pence,"
            + " closing_pence, from_start, to_end, conflicting) values ('%s', '%s', '2026-11-02',"
            + " %d, %d, true, true, false)")
        .formatted(file, account, opening, closing);
  }
}
