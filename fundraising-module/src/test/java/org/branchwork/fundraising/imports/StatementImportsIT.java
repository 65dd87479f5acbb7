package org.branchwork.fundraising.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.imports.ImportFixture.AUDITOR;
import static org.branchwork.fundraising.imports.ImportFixture.LLOYDS;
import static org.branchwork.fundraising.imports.ImportFixture.TREASURER;
import static org.branchwork.fundraising.imports.ImportFixture.bytes;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.FundraisingEvent.BankAccountAdded;
import org.branchwork.fundraising.api.FundraisingEvent.StatementImported;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementFileView;
import org.branchwork.fundraising.api.statements.StatementPreview;
import org.branchwork.fundraising.api.statements.StatementProblem;
import org.branchwork.fundraising.api.statements.StatementQuestion.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file goes in whole or not at all, of an account of the branch. */
class StatementImportsIT {
  private static final String TWO_EQUAL =
      LLOYDS
          + "03/11/2026,FPI,'08-99-99,66374958,R FINCH,,20.00,150.00,\n"
          + "02/11/2026,FPI,'08-99-99,66374958,A WREN,,15.00,130.00,\n"
          + "02/11/2026,FPI,'08-99-99,66374958,A WREN,,15.00,115.00,\n";

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
  void two_genuine_equal_lines_both_stay_and_the_raw_file_is_kept() throws SQLException {
    StatementFileView file = books.take(TWO_EQUAL);
    assertThat(file.lines()).isEqualTo(3);
    assertThat(file.newLines()).isEqualTo(3);
    assertThat(file.format()).isEqualTo("csv/lloyds");
    assertThat(books.lines())
        .isEqualTo("2026-11-02 1500 A WREN 1; 2026-11-02 1500 A WREN 1; 2026-11-03 2000 R FINCH 1");
    assertThat(
            books.database.one(
                "select encode(sha256(bytes), 'hex') = sha256 and convert_from(bytes, 'UTF8') = '"
                    + TWO_EQUAL.replace("'", "''")
                    + "' from fundraising.statement_file"))
        .isEqualTo("t");
  }

  @Test
  void the_same_bytes_again_are_the_same_file() throws SQLException {
    StatementFileView first = books.take(TWO_EQUAL);
    UUID again = books.read(bytes(TWO_EQUAL));
    assertThat(books.preview(again).imported()).contains(first);
    assertThat(books.take(again)).isEqualTo(first);
    assertThat(books.count("statement_file")).isEqualTo(1);
    assertThat(books.recorded.fired).hasSize(1);
  }

  @Test
  void an_import_is_told_by_counts_and_digest_and_without_a_name() {
    StatementFileView file = books.take(TWO_EQUAL);
    assertThat(books.recorded.fired)
        .singleElement()
        .isInstanceOfSatisfying(
            StatementImported.class,
            event -> {
              assertThat(event.subject()).isEqualTo(file.id());
              assertThat(event.digest()).isEqualTo(file.sha256());
              assertThat(event.lines()).isEqualTo(3);
              assertThat(event.newLines()).isEqualTo(3);
              assertThat(event.toString()).doesNotContain("WREN", "statement.csv");
            });
  }

  @Test
  void an_account_that_is_not_the_branchs_is_asked_for_until_it_is_added() {
    String other = TWO_EQUAL.replace("66374958", "66374959");
    UUID upload = books.read(bytes(other));
    assertThat(books.preview(upload).questions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.kind()).isEqualTo(Kind.UNKNOWN_ACCOUNT);
              assertThat(question.values()).containsExactly("089999", "66374959");
            });
    BankAccount second = new BankAccount("Hardship", "089999", "66374959");
    for (int twice = 0; twice < 2; twice++) {
      books.ask(
          TREASURER,
          beans -> {
            beans.desk().addAccount(second, TREASURER);
            return "";
          });
    }
    assertThat(books.recorded.fired).singleElement().isInstanceOf(BankAccountAdded.class);
    assertThat(books.take(upload).newLines()).isEqualTo(3);
  }

  @Test
  void a_file_that_names_no_account_is_of_the_one_that_was_chosen() {
    String starling =
        "Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP)\n"
            + "02/11/2026,A WREN,SFABCDEFHE,FASTER PAYMENT,15.00,115.00\n"
            + "13/11/2026,R FINCH,thanks,FASTER PAYMENT,5.00,120.00\n";
    UUID upload = books.read(bytes(starling));
    assertThat(kinds(upload)).containsExactly(Kind.ACCOUNT);
    UUID account = books.ask(AUDITOR, beans -> beans.search().accounts(AUDITOR)).get(0).id();
    books.answer(upload, new StatementAnswers(null, account, null, null, false, false, null));
    StatementPreview preview = books.preview(upload);
    assertThat(preview.ready()).isTrue();
    assertThat(preview.parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.openingPence()).isEqualTo(10_000);
              assertThat(part.closingPence()).isEqualTo(12_000);
              assertThat(part.newLines()).isEqualTo(2);
            });
    assertThatThrownBy(
            () ->
                books.answer(
                    upload,
                    new StatementAnswers(null, UUID.randomUUID(), null, null, false, false, null)))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class,
            broken -> assertThat(broken.key()).isEqualTo("statement.account.unknown"));
  }

  @Test
  void a_file_that_cannot_be_read_imports_nothing_and_names_line_and_reason() throws SQLException {
    String broken =
        TWO_EQUAL.replace(
            "02/11/2026,FPI,'08-99-99,66374958,A WREN,,15.00,115.00,",
            "31/02/2026,FPI,'08-99-99,66374958,A WREN,,15.00,115.00,");
    UUID upload = books.read(bytes(broken));
    StatementPreview preview = books.preview(upload);
    assertThat(preview.problem())
        .isEqualTo(new StatementProblem(StatementProblem.Kind.DATE, 4, "31/02/2026"));
    assertRefused(upload, "statement.unread");
    assertThat(books.count("statement_file")).isZero();
    assertThat(books.count("statement_line")).isZero();
  }

  @Test
  void another_currency_is_not_imported() {
    String monzo =
        "id,created,amount,currency,local_amount,description,notes\n"
            + "tx1,2026-11-02 10:00:00 +0000,15.00,EUR,15.00,A WREN,\n";
    UUID upload = books.read(bytes(monzo));
    assertThat(books.preview(upload).problem())
        .isEqualTo(new StatementProblem(StatementProblem.Kind.NOT_POUNDS, 2, "EUR"));
  }

  @Test
  void a_mapping_drawn_once_is_used_for_every_file_with_the_same_headings() throws SQLException {
    String unity =
        "When;What;How much;Left\n02/11/2026;A WREN;15.00;115.00\n13/11/2026;fee;-5.00;110.00\n";
    UUID upload = books.read(bytes(unity));
    StatementPreview asked = books.preview(upload);
    assertThat(kinds(upload)).containsExactly(Kind.COLUMNS);
    assertThat(asked.firstRows().get(0)).containsExactly("When", "What", "How much", "Left");
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
    assertThat(kinds(upload)).containsExactly(Kind.ACCOUNT);
    assertThat(books.preview(upload).drawn()).isNotNull();
    UUID later = books.read(bytes(unity.replace("A WREN", "R FINCH")));
    assertThat(kinds(later)).containsExactly(Kind.ACCOUNT);
    assertThat(books.preview(later).firstRows()).isNotEmpty();
    assertThat(books.count("statement_mapping")).isEqualTo(1);
  }

  @Test
  void the_next_upload_takes_the_place_of_the_one_that_waits() {
    UUID first = books.read(bytes(TWO_EQUAL));
    UUID second = books.read(bytes(TWO_EQUAL + "\n"));
    assertThat(waiting()).contains(second);
    assertThatThrownBy(() -> books.preview(first))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class,
            broken -> assertThat(broken.key()).isEqualTo("statement.gone"));
    books.ask(
        TREASURER,
        beans -> {
          beans.desk().discard(second, TREASURER);
          return "";
        });
    assertThat(waiting()).isEmpty();
  }

  @Test
  void files_are_listed_from_the_last_one_on() {
    for (int i = 1; i <= 3; i++) {
      books.take(
          LLOYDS + "0%d/11/2026,FPI,'08-99-99,66374958,R FINCH,,1.00,17%d.00,\n".formatted(i, i));
    }
    List<StatementFileView> two =
        books.ask(AUDITOR, beans -> beans.search().files(null, 2, AUDITOR));
    assertThat(two)
        .hasSize(2)
        .extracting(StatementFileView::seq)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    List<StatementFileView> rest =
        books.ask(AUDITOR, beans -> beans.search().files(two.get(1).seq(), 2, AUDITOR));
    assertThat(rest)
        .singleElement()
        .satisfies(file -> assertThat(file.seq()).isLessThan(two.get(1).seq()));
  }

  private static Optional<UUID> waiting() {
    return books.ask(TREASURER, beans -> beans.search().waiting(TREASURER));
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
