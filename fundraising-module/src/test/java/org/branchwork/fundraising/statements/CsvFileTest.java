package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.AMOUNT;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.DATE;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.DIRECTION;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.MONEY_IN;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.MONEY_OUT;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.NONE;
import static org.branchwork.fundraising.api.statements.ColumnMeaning.TEXT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.statements.ColumnMapping;
import org.branchwork.fundraising.api.statements.ColumnMeaning;
import org.branchwork.fundraising.api.statements.DateOrder;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.ReadingAnswers;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CSV files that no bank's layout fits, and those that are broken. */
class CsvFileTest {
  private static final String OWN = "Posted;Details;Paid in;Paid out\n";
  private static final ColumnMapping MAPPING =
      new ColumnMapping(
          List.of("Posted", "Details", "Paid in", "Paid out"),
          List.of(DATE, TEXT, MONEY_IN, MONEY_OUT),
          null);
  private static final String LLOYDS =
      "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,"
          + "Debit Amount,Credit Amount,Balance,\n";

  @Test
  void other_headings_are_asked_for_and_shown() {
    ReadFile read = read("Unknown Bank\n\n" + OWN + "13/11/2026;A;1.00;\n", ReadingAnswers.NONE);

    assertThat(read.statements()).isEmpty();
    assertThat(read.problem()).isNull();
    assertThat(read.questions())
        .extracting(StatementQuestion::kind)
        .containsExactly(StatementQuestion.Kind.COLUMNS);
    assertThat(read.firstRows())
        .contains(List.of("Posted", "Details", "Paid in", "Paid out"))
        .contains(List.of("13/11/2026", "A", "1.00", ""));
  }

  @Test
  void a_mapping_drawn_once_reads_every_file_with_its_headings() {
    ReadFile read = read("Unknown Bank\n\n" + OWN + "13/11/2026;A;1.00;\n14/11/2026;B;;2.00\n");

    assertThat(read.statements().get(0).format()).isEqualTo("csv/mapped");
    assertThat(read.statements().get(0).lines())
        .extracting(ReadLine::amountPence)
        .containsExactly(100L, -200L);
    assertThat(read.statements().get(0).lines()).extracting(ReadLine::line).containsExactly(4, 5);
  }

  @Test
  void a_mapping_may_go_by_places_where_a_file_has_no_headings() {
    ColumnMapping places = new ColumnMapping(List.of(), List.of(DATE, TEXT, AMOUNT), null);

    ReadFile read =
        read("13/11/2026,A,-1.00\n14/11/2026,B,2.00\n", new ReadingAnswers(List.of(places), null));
    assertThat(read.statements().get(0).lines())
        .extracting(ReadLine::amountPence)
        .containsExactly(-100L, 200L);
  }

  @Test
  void a_column_may_tell_the_direction() {
    ColumnMapping mapping =
        new ColumnMapping(
            List.of("date", "way", "sum", ""), List.of(DATE, DIRECTION, AMOUNT, NONE), null);
    String text = "Date,Way,Sum,\n13/11/2026,CR,1.00,\n13/11/2026,Debit,2.00,\n";

    ReadFile read = read(text, new ReadingAnswers(List.of(mapping), null));
    assertThat(read.statements().get(0).lines())
        .extracting(ReadLine::amountPence)
        .containsExactly(100L, -200L);
  }

  @Test
  void dates_that_can_all_be_read_both_ways_are_asked_for() {
    String text = OWN + "03/04/2026;A;1.00;\n05/04/2026;B;2.00;\n";

    ReadFile asked = read(text);
    assertThat(asked.statements()).isEmpty();
    assertThat(asked.questions())
        .containsExactly(
            new StatementQuestion(StatementQuestion.Kind.DATE_ORDER, 2, List.of("03/04/2026")));

    ReadFile answered = read(text, new ReadingAnswers(List.of(MAPPING), DateOrder.MONTH_FIRST));
    assertThat(answered.statements().get(0).lines())
        .extracting(line -> line.date().toString())
        .containsExactly("2026-03-04", "2026-05-04");
  }

  @Test
  void the_order_that_was_said_with_a_mapping_is_kept() {
    ColumnMapping mapping =
        new ColumnMapping(MAPPING.headings(), MAPPING.meanings(), DateOrder.DAY_FIRST);

    ReadFile read = read(OWN + "03/04/2026;A;1.00;\n", new ReadingAnswers(List.of(mapping), null));
    assertThat(read.statements().get(0).lines().get(0).date()).isEqualTo("2026-04-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "03/11/2026,FPI,'08-99-99,66374958,A,,1.00 | ROW_SHORT | 2",
        "03/11/2026,FPI,'08-99-99,66374958,A, B,,1.00,1.00,x | ROW_LONG | 2",
        "03/11/2026,FPI,'08-99-99,66374958,A,1.00,1.00,1.00, | TWO_AMOUNTS | 2",
        "03/11/2026,FPI,'08-99-99,66374958,A,,,1.00, | NO_AMOUNT | 2",
        "03/11/2026,FPI,'08-99-99,66374958,A,,1.0O,1.00, | AMOUNT | 2",
        "31/11/2026,FPI,'08-99-99,66374958,A,,1.00,1.00, | DATE | 2",
        "Total,,,,,,1.00,, | DATE | 2",
        "03/11/2026,FPI,'08-99-99,66374958,\"A,,1.00,1.00, | QUOTE | 2",
        "03/11/2026,FPI,'08-99-99,66374958,\"A\"B,,1.00,1.00, | QUOTE | 2",
        ",,,,,,,, | NO_LINES | -"
      })
  void a_broken_row_is_named_and_nothing_is_read(String row, String kind, Integer line) {
    ReadFile read = read(LLOYDS + row + "\n", ReadingAnswers.NONE);

    assertThat(read.statements()).isEmpty();
    assertThat(read.problem()).isNotNull();
    assertThat(read.problem().kind()).hasToString(kind);
    assertThat(read.problem().line()).isEqualTo(line);
  }

  @Test
  void headings_that_come_again_in_the_file_are_no_row() {
    String row = "03/11/2026,FPI,'08-99-99,66374958,A,,1.00,%s.00,\n";

    ReadFile read =
        read(LLOYDS + row.formatted(1) + LLOYDS + row.formatted(2), ReadingAnswers.NONE);
    assertThat(read.statements().get(0).lines()).extracting(ReadLine::line).containsExactly(2, 4);
  }

  @ParameterizedTest
  @CsvSource({
    "DATE+TEXT,mapping.amount.missing",
    "AMOUNT,mapping.date.missing",
    "DATE+AMOUNT+MONEY_IN,mapping.amount.twice",
    "DATE+DATE+AMOUNT,mapping.meaning.twice"
  })
  void a_mapping_without_sense_is_refused(String meanings, String key) {
    List<ColumnMeaning> all =
        List.of(meanings.split("\\+")).stream().map(ColumnMeaning::valueOf).toList();

    assertThatThrownBy(() -> new ColumnMapping(List.of(), all, null))
        .isInstanceOfSatisfying(
            FundraisingRuleBroken.class, broken -> assertThat(broken.keys()).containsExactly(key));
  }

  private static ReadFile read(String text) {
    return read(text, new ReadingAnswers(List.of(MAPPING), null));
  }

  private static ReadFile read(String text, ReadingAnswers answers) {
    return StatementDoor.read(text.getBytes(StandardCharsets.UTF_8), answers);
  }
}
