package org.branchwork.fundraising.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.branchwork.fundraising.api.statements.ReadFile;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.api.statements.StatementQuestion.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceTest {
  private static final String HEADINGS = "Date,Type,Description,Amount,Balance";
  private static final List<String> ROWS =
      List.of(
          "14 Mar 2026,CR,A,10.00,20.00",
          "15 Mar 2026,CR,B,5.00,25.00",
          "15 Mar 2026,CR,B,5.00,30.00",
          "15 Mar 2026,DD,C,-7.50,22.50",
          "16 Mar 2026,CR,D,1.00,23.50");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_file_without_a_break_tells_its_opening_and_closing_balance(boolean newestFirst) {
    ReadFile read = read(ROWS, newestFirst);

    assertThat(read.questions()).isEmpty();
    assertThat(read.statements().get(0).openingPence()).isEqualTo(1000);
    assertThat(read.statements().get(0).closingPence()).isEqualTo(2350);
  }

  @ParameterizedTest
  @CsvSource({
    // oldest first: the row after the missing one; newest first: the row above its place
    "false,1,3",
    "false,2,4",
    "false,3,5",
    "true,1,4",
    "true,2,3",
    "true,3,2"
  })
  void a_missing_row_is_named_by_the_row_that_follows_it(
      boolean newestFirst, int missing, int line) {
    List<String> rows = new ArrayList<>(ROWS);
    rows.remove(missing);

    assertThat(breaks(rows, newestFirst)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"false,1,4", "false,3,6", "true,1,5", "true,3,3"})
  void a_row_that_stands_twice_is_named(boolean newestFirst, int twice, int line) {
    List<String> rows = new ArrayList<>(ROWS);
    rows.add(twice, ROWS.get(twice));

    assertThat(breaks(rows, newestFirst)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"false,1,3", "false,4,6", "true,1,5", "true,4,2"})
  void a_row_whose_amount_was_changed_is_named(boolean newestFirst, int changed, int line) {
    List<String> rows = new ArrayList<>(ROWS);
    rows.set(changed, ROWS.get(changed).replaceFirst(",(-?\\d)", ",1$1").replace("1-", "-1"));

    assertThat(breaks(rows, newestFirst)).isEqualTo(line);
  }

  @Test
  void a_break_tells_what_the_balance_should_be_and_what_it_is() {
    List<String> rows = new ArrayList<>(ROWS);
    rows.remove(3);

    assertThat(read(rows, false).questions())
        .containsExactly(new StatementQuestion(Kind.BALANCE_BREAK, 5, List.of("31.00", "23.50")));
  }

  @Test
  void a_balance_that_is_shown_once_a_day_is_computed_over_the_day() {
    List<String> rows =
        List.of(
            "14 Mar 2026,CR,A,10.00,",
            "14 Mar 2026,CR,B,5.00,25.00",
            "15 Mar 2026,CR,C,5.00,",
            "15 Mar 2026,DD,D,-7.50,22.50",
            "16 Mar 2026,CR,E,1.00,");

    ReadFile read = read(rows, false);
    assertThat(read.questions()).isEmpty();
    assertThat(read.statements().get(0).openingPence()).isEqualTo(1000);
    assertThat(read.statements().get(0).closingPence()).isEqualTo(2350);
  }

  @Test
  void a_statement_that_does_not_open_where_the_one_before_closed_shows_a_gap() {
    Sheet one = sheet(1000, 2000);
    Sheet next = sheet(2500, 3000);
    next.openingLine = 12;

    assertThat(Balances.check(List.of(one, next)))
        .contains(new StatementQuestion(Kind.STATEMENT_GAP, 12, List.of("20.00", "25.00")));
  }

  @Test
  void statements_that_follow_each_other_in_either_direction_show_no_gap() {
    List<Sheet> sheets = List.of(sheet(2000, 2000), sheet(1000, 2000), sheet(0, 1000));

    assertThat(Balances.check(sheets))
        .extracting(StatementQuestion::kind)
        .doesNotContain(Kind.STATEMENT_GAP);
  }

  private static Sheet sheet(long opening, long closing) {
    Sheet sheet = new Sheet("test", null, "GBP");
    sheet.opening(opening, 1);
    sheet.closing(closing, 2);
    return sheet;
  }

  private static int breaks(List<String> rows, boolean newestFirst) {
    List<StatementQuestion> questions = read(rows, newestFirst).questions();
    assertThat(questions).extracting(StatementQuestion::kind).containsExactly(Kind.BALANCE_BREAK);
    return questions.get(0).line();
  }

  private static ReadFile read(List<String> rows, boolean newestFirst) {
    List<String> turned = new ArrayList<>(rows);
    if (newestFirst) {
      Collections.reverse(turned);
    }
    String text = HEADINGS + "\n" + String.join("\n", turned) + "\n";
    return StatementDoor.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
