package org.branchwork.fundraising.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.imports.ImportFixture.APPROVER;
import static org.branchwork.fundraising.imports.ImportFixture.OTHER_TREASURER;
import static org.branchwork.fundraising.imports.ImportFixture.TREASURER;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.ImportDesk;
import org.branchwork.fundraising.api.statements.ImportProgress;
import org.branchwork.fundraising.api.statements.ImportStage;
import org.branchwork.fundraising.api.statements.LeftImport;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementFileView;
import org.branchwork.fundraising.imports.ImportFixture.Beans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports that are left to the portal, and how far they are. */
class LeftImportsIT {
  private static final Caller JOB = Caller.system("statement-import");
  private static final int LINES = 2_500;
  private static final byte[] LARGE = LargeFile.of(LINES);
  private static ImportFixture books;

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
    LargeFile.begin(books);
    books.apart.noted.clear();
    books.apart.listener = note -> {};
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true"})
  void a_file_above_the_limit_is_left_to_the_portal(int above, boolean left) {
    UUID upload = books.read(new byte[ImportDesk.AT_ONCE_BYTES + above]);
    assertThat(books.apart.leave(upload, TREASURER)).isEqualTo(left);
    assertThat(progress(upload).isPresent()).isEqualTo(left);
    assertThat(books.apart.next(JOB).isPresent()).isEqualTo(left);
  }

  @Test
  void how_far_it_is_is_seen_while_nothing_of_it_is_there_yet() {
    UUID upload = left();
    assertThat(progress(upload)).contains(shown(ImportStage.READING, 0, 0));
    List<Optional<ImportProgress>> seen = new ArrayList<>();
    books.apart.listener =
        note -> {
          seen.add(progress(upload));
          assertThat(count("statement_line")).isZero();
        };
    assertThat(books.take(upload).newLines()).isEqualTo(LINES);

    List<ImportProgress> noted = books.apart.noted;
    assertThat(seen).isEqualTo(noted.stream().map(Optional::of).toList());
    assertThat(noted)
        .contains(
            shown(ImportStage.STORING, 0, LINES),
            shown(ImportStage.STORING, 2000, LINES),
            shown(ImportStage.STORING, LINES, LINES),
            shown(ImportStage.BOOKING, 0, LINES),
            shown(ImportStage.BOOKING, LINES, LINES),
            shown(ImportStage.MATCHING, 0, LINES),
            shown(ImportStage.MATCHING, LINES, LINES));
    assertThat(noted.stream().map(ImportProgress::stage).toList()).isSorted();
    assertThat(noted).as("seldom enough").hasSizeLessThan(3 * 52);
    assertThat(progress(upload)).isEmpty();
    assertThat(count("statement_line")).isEqualTo(LINES);
  }

  @Test
  void pressed_again_it_is_imported_once_and_is_found_under_what_was_uploaded() {
    UUID upload = left();
    assertThat(books.apart.leave(upload, TREASURER)).isTrue();
    StatementFileView file = books.take(upload);
    assertThat(file.id()).isEqualTo(upload);
    assertThat(books.take(upload)).isEqualTo(file);
    assertThat(books.apart.leave(upload, TREASURER)).as("small, for it is there").isFalse();
    assertThat(books.apart.next(JOB)).isEmpty();

    UUID again = left();
    assertThat(books.take(again)).isEqualTo(file);
    assertThat(books.preview(again).imported()).contains(file);
    assertThat(progress(again)).isEmpty();
    assertThat(count("statement_file")).isEqualTo(1);
  }

  @Test
  void while_it_is_left_it_is_neither_answered_nor_explained_nor_thrown_away_nor_replaced() {
    UUID upload = left();
    assertUnderway(beans -> beans.desk().answer(upload, StatementAnswers.NONE, TREASURER));
    assertUnderway(
        beans ->
            beans.desk().drawMapping(upload, null, List.of(ColumnMeaning.DATE), null, TREASURER));
    assertUnderway(beans -> beans.desk().discard(upload, TREASURER));
    assertUnderway(beans -> beans.desk().read("other.csv", new byte[] {1}, TREASURER));
    books.ask(
        OTHER_TREASURER, beans -> beans.desk().read("theirs.csv", new byte[] {1}, OTHER_TREASURER));
    assertThat(books.take(upload).newLines()).isEqualTo(LINES);
    assertThat(books.read(new byte[] {1})).isNotEqualTo(upload);
  }

  @Test
  void what_is_given_back_says_why_and_can_be_left_again() {
    UUID upload = left();
    books.apart.note(upload, ImportStage.STORING, 1, 2, TREASURER);
    books.apart.giveBack(upload, "statement.failed", TREASURER);
    assertThat(books.preview(upload).refused()).isEqualTo("statement.failed");
    assertThat(books.preview(upload).ready()).isTrue();
    assertThat(progress(upload)).isEmpty();
    assertThat(books.apart.next(JOB)).isEmpty();

    assertThat(books.apart.leave(upload, TREASURER)).isTrue();
    assertThat(progress(upload)).contains(shown(ImportStage.READING, 0, 0));
    books.apart.giveBack(upload, "statement.questions", TREASURER);
    books.answer(upload, StatementAnswers.NONE);
    assertThat(books.preview(upload).refused()).as("answered since").isNull();
  }

  @Test
  void the_job_takes_the_one_that_was_left_first_in_the_name_of_whoever_left_it()
      throws SQLException {
    UUID first = left();
    UUID second =
        books.ask(OTHER_TREASURER, beans -> beans.desk().read("b.csv", LARGE, OTHER_TREASURER));
    books.apart.leave(second, OTHER_TREASURER);
    books.database.asSuperuser(
        "update fundraising.statement_upload set left_at = left_at - interval '1 second'"
            + " where id = '%s'".formatted(second));
    LeftImport next = books.apart.next(JOB).orElseThrow();
    assertThat(next).isEqualTo(new LeftImport(second, OTHER_TREASURER));
    books.ask(next.by(), beans -> beans.desk().importFile(next.upload(), next.by()));
    assertThat(books.apart.next(JOB)).contains(new LeftImport(first, TREASURER));
  }

  @Test
  void nothing_is_next_while_something_is_imported() throws SQLException {
    UUID upload = left();
    try (Connection importing = books.database.direct(OTHER_TREASURER)) {
      importing
          .createStatement()
          .execute("select pg_advisory_xact_lock(hashtextextended('statement-import', 0))");
      assertThat(books.apart.next(JOB)).isEmpty();
      importing.rollback();
    }
    assertThat(books.apart.next(JOB).map(LeftImport::upload)).contains(upload);
  }

  @Test
  void what_is_left_is_shown_to_the_job_and_how_far_it_is_to_its_reader_alone()
      throws SQLException {
    UUID upload = left();
    for (Caller other : List.of(TREASURER, OTHER_TREASURER, APPROVER)) {
      try (Connection direct = books.database.direct(other);
          ResultSet rows =
              direct.createStatement().executeQuery("select from fundraising.statement_left()")) {
        assertThat(rows.next()).isFalse();
      }
    }
    assertThat(progress(upload, OTHER_TREASURER)).isEmpty();
    assertThatThrownBy(() -> books.apart.leave(upload, OTHER_TREASURER))
        .hasMessage("statement.gone");
    assertThatThrownBy(() -> books.apart.leave(upload, APPROVER)).hasMessage("not-allowed");
    assertThatThrownBy(() -> books.apart.next(APPROVER)).hasMessage("not-allowed");
  }

  @Test
  void of_a_file_that_is_imported_at_once_nothing_is_noted() {
    books.take(books.read(LargeFile.of(20)));
    assertThat(books.apart.noted).isEmpty();
  }

  private static UUID left() {
    UUID upload = books.read(LARGE);
    assertThat(books.apart.leave(upload, TREASURER)).isTrue();
    return upload;
  }

  private static ImportProgress shown(ImportStage stage, int done, int total) {
    return new ImportProgress("statement.csv", stage, done, total);
  }

  private static Optional<ImportProgress> progress(UUID upload) {
    return progress(upload, TREASURER);
  }

  private static Optional<ImportProgress> progress(UUID upload, Caller caller) {
    return books.ask(caller, beans -> beans.search().progress(upload, caller));
  }

  private static void assertUnderway(Consumer<Beans> work) {
    assertThatThrownBy(
            () ->
                books.ask(
                    TREASURER,
                    beans -> {
                      work.accept(beans);
                      return "";
                    }))
        .hasMessage("statement.underway");
  }

  private static long count(String table) {
    try {
      return books.count(table);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
