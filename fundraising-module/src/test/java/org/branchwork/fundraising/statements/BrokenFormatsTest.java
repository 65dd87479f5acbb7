package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.ReadStatement;
import org.branchwork.fundraising.api.statements.ReadingAnswers;
import org.branchwork.fundraising.api.statements.StatementProblem.Kind;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing changed in a sound file: the first line at fault is named, and nothing is read. */
class BrokenFormatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "statement.camt053.xml | >40.00< | >40.01< | TOTAL | 22",
        "statement.camt053.xml | Ccy=\"GBP\">150.00 | Ccy=\"EUR\">150.00 | CURRENCY | 12",
        "statement.camt053.xml | >150.00< | >150.001< | AMOUNT | 12",
        "statement.camt053.xml | >150.00< | >-150.00< | AMOUNT | 12",
        "statement.camt053.xml | 2026-11-02T21 | 2026-11-32T21 | DATE | 11",
        "statement.camt053.xml | CRDT</CdtDbtInd><Sts><Cd>BOOK | CR</CdtDbtInd><Sts><Cd>BOOK |"
            + " MALFORMED | 11",
        "statement.camt053.xml | BkToCstmrStmt | CstmrCdtTrfInitn | NOT_STATEMENT | -",
        "statement.camt053.xml | </Stmt> | </Stm> | MALFORMED | 42",
        "one.ofx | +150.00 | 150.0.0 | AMOUNT | 17",
        "one.ofx | <TRNAMT>-9,50 | <CHECKNUM>1 | NO_AMOUNT | 18",
        "one.ofx | 20261102120000 | 20261132120000 | DATE | 17",
        "one.ofx | </OFX> | - | CUT_SHORT | 22",
        "one.ofx | </STMTTRN> | </STMTRN> | MALFORMED | 17",
        "one.ofx | <CURDEF>GBP | <CURDEF>£ | CURRENCY | 17",
        "two.ofx | <MEMO> | <CURRENCY><CURSYM>EUR</CURSYM></CURRENCY><MEMO> | CURRENCY | 13",
        "two.mt940 | D9,5N | D9.5N | MALFORMED | 10",
        "two.mt940 | C261103GBP111,51 | C261103EUR111,51 | CURRENCY | 16",
        "two.mt940 | :62F:C261103 | :64:C261103 | CUT_SHORT | 18",
        "two.mt940 | :61:261103D | :61:261131D | DATE | 10",
        "part.mt942 | :90C:1GBP150,00 | :90C:2GBP150,00 | TOTAL | 10",
        "part.mt942 | :90D:1GBP9,50 | :90D:1GBP9,51 | TOTAL | 9",
        "fund.qif | D13/11'26 | D13/13'26 | DATE | 11",
        "fund.qif | T150.00 | T15o.00 | AMOUNT | 11",
        "fund.qif | T150.00 | Z150.00 | NO_AMOUNT | 11",
        "fund.qif | $-4.50⏎^ | $-4.50 | CUT_SHORT | 23",
        "day.bai | 49,50550,6 | 49,50551,6 | TOTAL | 8",
        "day.bai | 49,50550,6 | 49,50550,5 | TOTAL | 8",
        "day.bai | 98,50550,1 | 98,50550,2 | TOTAL | 9",
        "day.bai | 99,50550,1,10 | 99,50550,1,11 | TOTAL | 10",
        "day.bai | 99,50550,1,10/ | - | CUT_SHORT | 9",
        "day.bai | 16,455,950 | 16,455,9.50 | AMOUNT | 7",
        "day.bai | 16,455 | 17,455 | MALFORMED | 7",
        "day.bai | 98,50550,1,8/⏎ | - | MALFORMED | 9"
      })
  void what_is_wrong_is_named_with_its_line(
      String name, String whole, String broken, String kind, Integer line) {
    ReadFile read = read(name, whole, broken);

    assertThat(read.statements()).isEmpty();
    assertThat(read.problem()).isNotNull();
    assertThat(read.problem().kind()).isEqualTo(Kind.valueOf(kind));
    assertThat(read.problem().line()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"statement.camt053.xml | 200.50 | 200.51 | 9", "two.mt940 | 111,51 | 112,51 | 16"})
  void a_closing_balance_that_does_not_follow_is_a_question_with_its_line(
      String name, String whole, String broken, int line) {
    assertThat(read(name, whole, broken).questions())
        .filteredOn(question -> question.kind() == StatementQuestion.Kind.BALANCE_BREAK)
        .extracting(StatementQuestion::line)
        .containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"credits.camt054.xml", "one.ofx", "two.ofx", "day.bai"})
  void a_file_that_is_cut_is_refused_wherever_it_was_cut(String name) {
    String text = FileText.of(Described.bytes(name)).strip();
    for (int end = text.length() / 4; end < text.length() - 1; end++) {
      assertThat(read(text.substring(0, end)).problem()).as(name + " cut at " + end).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"two.mt940", "fund.qif"})
  void of_a_file_without_an_end_mark_only_whole_parts_are_read(String name) {
    String text = FileText.of(Described.bytes(name)).strip();
    String whole = Described.of(read(text));
    for (int end = text.length() / 2; end < text.length(); end++) {
      for (ReadStatement statement : read(text.substring(0, end)).statements()) {
        assertThat(whole.lines()).containsAll(Described.of(statement).lines().toList());
      }
    }
  }

  @Test
  void dates_of_qif_that_can_all_be_read_both_ways_are_asked_for() {
    byte[] text =
        "!Type:Bank\nD03/04/2026\nT1.00\n^\nD05/04/2026\nT2.00\n^\n"
            .getBytes(StandardCharsets.UTF_8);

    ReadFile asked = StatementDoor.read(text);
    assertThat(asked.statements()).isEmpty();
    assertThat(asked.questions())
        .extracting(StatementQuestion::kind)
        .containsExactly(StatementQuestion.Kind.DATE_ORDER);
    ReadFile answered =
        StatementDoor.read(text, new ReadingAnswers(List.of(), DateOrder.DAY_FIRST));
    assertThat(answered.statements().get(0).lines().get(0).date()).isEqualTo("2026-04-03");
  }

  /** What is written in one line of a table has its line ends as a sign. */
  private static ReadFile read(String name, String changed, String broken) {
    String text = FileText.of(Described.bytes(name));
    String whole = changed.replace('⏎', '\n');
    String change = broken == null ? "" : broken;
    assertThat(text).contains(whole);
    return read(text.replace(whole, change));
  }

  private static ReadFile read(String text) {
    return StatementDoor.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
