package org.branchwork.web.pages.fundraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.api.statements.StatementQuestion.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked about a statement, in words. */
class StatementWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | shows other lines on 7 June 2021. Say what becomes of it.",
        "2 | shows other lines on 7 June 2021 and on other days, 2 in all. Say what becomes of them."
      })
  void days_that_an_earlier_file_shows_otherwise_are_told_by_the_first_and_their_number(
      String days, String words) {
    StatementQuestion question =
        new StatementQuestion(Kind.DAY_CONFLICT, null, List.of("2021-06-07", days));
    assertThat(StatementWords.question(question)).endsWith(words);
  }
}
