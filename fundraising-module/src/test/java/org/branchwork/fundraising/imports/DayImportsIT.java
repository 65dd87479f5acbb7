package org.branchwork.fundraising.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.imports.ImportFixture.AUDITOR;
import static org.branchwork.fundraising.imports.ImportFixture.BARCLAYS;
import static org.branchwork.fundraising.imports.ImportFixture.LLOYDS;
import static org.branchwork.fundraising.imports.ImportFixture.bytes;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.CoveredDays;
import org.branchwork.fundraising.api.statements.DayConflict;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementQuestion.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days: repeats and second payments, files that disagree, and what is missing between them. */
class DayImportsIT {
  private static final String TWO_EQUAL =
      LLOYDS
          + "03/11/2026,FPI,'08-99-99,66374958,R FINCH,,20.00,150.00,\n"
          + "02/11/2026,FPI,'08-99-99,66374958,A WREN,,15.00,130.00,\n"
          + "02/11/2026,FPI,'08-99-99,66374958,A WREN,,15.00,115.00,\n";
  private static final StatementAnswers KEEP =
      new StatementAnswers(null, null, null, null, false, false, DayConflict.KEEP);
  private static final StatementAnswers ADD =
      new StatementAnswers(null, null, null, null, false, false, DayConflict.ADD);

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
    books.begin();
  }

  @Test
  void equal_lines_without_balances_are_counted() throws SQLException {
    String twice = BARCLAYS + barclays("02/11/2026", "15.00") + barclays("02/11/2026", "15.00");
    books.take(twice, KeptLines.WHOLE_DAYS);
    assertThat(books.lines()).isEqualTo("2026-11-02 1500 A WREN 1; 2026-11-02 1500 A WREN 2");
  }

  private static String barclays(String day, String amount) {
    return ",%s,08-99-99 66374958,%s,Counter Credit,A WREN\n".formatted(day, amount);
  }

  @Test
  void a_year_in_overlapping_files_in_any_order_is_the_year() throws SQLException {
    BankYear year = new BankYear(11, true);
    books.take(ImportFixture.lloyds(year.lines));
    String whole = books.digestOfLines();
    for (long seed = 0; seed < 3; seed++) {
      books.begin();
      for (List<ReadLine> part : year.cutAnywhere(new Random(seed))) {
        books.take(ImportFixture.lloyds(part));
      }
      assertThat(books.digestOfLines()).as("seed %d", seed).isEqualTo(whole);
      assertThat(books.database.one(CONFLICTS)).as("seed %d", seed).isEqualTo("0");
    }
  }

  private static final String CONFLICTS =
      "select count(*) filter (where conflicting) from (select distinct on (account, day) *"
          + " from fundraising.statement_balance order by account, day, seq desc) d";

  @Test
  void a_year_without_balances_in_files_of_whole_days_is_the_year() throws SQLException {
    BankYear year = new BankYear(12, false);
    books.take(ImportFixture.barclays(year.lines), KeptLines.WHOLE_DAYS);
    String whole = books.digestOfLines();
    books.begin();
    for (List<ReadLine> part : year.cutByDays(new Random(12))) {
      books.take(ImportFixture.barclays(part), KeptLines.WHOLE_DAYS);
    }
    assertThat(books.digestOfLines()).isEqualTo(whole);
  }

  @Test
  void a_part_day_without_balances_stops_with_a_question() throws SQLException {
    books.take(BARCLAYS + barclays("02/11/2026", "15.00"), balances(10_000, 11_500));
    String next = BARCLAYS + barclays("02/11/2026", "15.00") + barclays("03/11/2026", "5.00");
    UUID upload = books.read(bytes(next));
    assertThat(kinds(upload)).containsExactly(Kind.NO_BALANCE, Kind.PART_DAY);
    assertRefused(upload, "statement.questions");
    assertThat(books.count("statement_line")).isEqualTo(1);

    books.answer(upload, balances(11_500, 13_500));
    assertThat(kinds(upload)).isEmpty();
    assertThat(books.take(upload).newLines()).isEqualTo(2);
    assertThat(books.lines()).startsWith("2026-11-02 1500 A WREN 1; 2026-11-02 1500 A WREN 2;");
  }

  @Test
  void the_same_part_day_is_a_repeat_when_the_balances_say_so() throws SQLException {
    books.take(BARCLAYS + barclays("02/11/2026", "15.00"), balances(10_000, 11_500));
    String next = BARCLAYS + barclays("02/11/2026", "15.00") + barclays("03/11/2026", "5.00");
    assertThat(books.take(next, balances(10_000, 12_000)).newLines()).isEqualTo(1);
  }

  @Test
  void balances_that_were_told_must_add_up() {
    UUID upload = books.read(bytes(BARCLAYS + barclays("02/11/2026", "15.00")));
    books.answer(upload, balances(10_000, 11_400));
    assertThat(books.preview(upload).questions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.kind()).isEqualTo(Kind.BALANCE_BREAK);
              assertThat(question.values()).containsExactly("115.00", "114.00");
              assertThat(question.line()).isEqualTo(2);
            });
  }

  private static StatementAnswers balances(long opening, long closing) {
    return new StatementAnswers(null, null, opening, closing, false, false, null);
  }

  @Test
  void no_file_holds_the_whole_of_a_day_that_is_not_over() {
    UUID upload = books.read(bytes(BARCLAYS + barclays("28/11/2026", "15.00")));
    books.answer(upload, KeptLines.WHOLE_DAYS);
    assertThat(kinds(upload)).containsExactly(Kind.DAY_NOT_OVER);
    UUID yesterday = books.read(bytes(BARCLAYS + barclays("27/11/2026", "15.00")));
    books.answer(yesterday, KeptLines.WHOLE_DAYS);
    assertThat(kinds(yesterday)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_day_that_an_earlier_file_shows_otherwise_is_kept_or_added_as_said(boolean kept)
      throws SQLException {
    String days =
        LLOYDS
            + "04/11/2026,FPI,'08-99-99,66374958,D DUNN,,1.00,151.00,\n"
            + TWO_EQUAL.substring(LLOYDS.length())
            + "01/11/2026,FPI,'08-99-99,66374958,B BIRD,,1.00,100.00,\n";
    books.take(days);
    UUID upload = books.read(bytes(days.replace("R FINCH", "MR R FINCH LTD")));
    assertThat(books.preview(upload).questions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.kind()).isEqualTo(Kind.DAY_CONFLICT);
              assertThat(question.values()).containsExactly("2026-11-03", "1");
              assertThat(question.line()).isEqualTo(3);
            });
    books.answer(upload, kept ? KEEP : ADD);
    assertThat(books.take(upload).newLines()).isEqualTo(kept ? 0 : 1);
    assertThat(books.database.one(CONFLICTS)).isEqualTo("1");
    assertThat(covered("2026-11-01", "2026-11-04"))
        .isEqualTo(
            "2026-11-01 2026-11-02 COVERED, 2026-11-03 2026-11-03 CONFLICTING,"
                + " 2026-11-04 2026-11-04 COVERED");
  }

  @Test
  void a_gap_between_two_files_is_named_with_its_first_line_until_it_is_filled() {
    books.take(TWO_EQUAL);
    String later = LLOYDS + "09/11/2026,FPI,'08-99-99,66374958,R FINCH,,1.00,171.00,\n";
    assertThat(books.preview(books.read(bytes(later))).gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.closingPence()).isEqualTo(15_000);
              assertThat(gap.openingPence()).isEqualTo(17_000);
              assertThat(gap.line()).isEqualTo(2);
            });
    books.take(later);
    assertThat(gaps()).containsExactly("2026-11-03 2026-11-09 15000 17000 statement.csv 2");
    assertThat(covered("2026-11-01", "2026-11-10"))
        .isEqualTo(
            "2026-11-01 2026-11-01 MISSING, 2026-11-02 2026-11-03 COVERED,"
                + " 2026-11-04 2026-11-08 MISSING, 2026-11-09 2026-11-09 COVERED,"
                + " 2026-11-10 2026-11-10 MISSING");
    books.take(LLOYDS + "05/11/2026,FPI,'08-99-99,66374958,G GULL,,20.00,170.00,\n");
    assertThat(gaps()).isEmpty();
  }

  private static List<String> gaps() {
    return days("2026-11-01", "2026-11-30").gaps().stream()
        .map(
            gap ->
                "%s %s %d %d %s %s"
                    .formatted(
                        gap.after(),
                        gap.before(),
                        gap.closingPence(),
                        gap.openingPence(),
                        gap.file(),
                        gap.line()))
        .toList();
  }

  private static String covered(String from, String to) {
    return String.join(
        ", ",
        days(from, to).spans().stream()
            .map(span -> span.from() + " " + span.to() + " " + span.state())
            .toList());
  }

  private static CoveredDays days(String from, String to) {
    return books
        .ask(
            AUDITOR,
            beans -> beans.search().covered(LocalDate.parse(from), LocalDate.parse(to), AUDITOR))
        .get(0);
  }

  private static List<Kind> kinds(UUID upload) {
    return books.preview(upload).questions().stream().map(question -> question.kind()).toList();
  }

  private static void assertRefused(UUID upload, String key) {
    assertThatThrownBy(() -> books.take(upload))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class, broken -> assertThat(broken.key()).isEqualTo(key));
  }
}
