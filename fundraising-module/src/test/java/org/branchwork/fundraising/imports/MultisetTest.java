package org.branchwork.fundraising.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.branchwork.fundraising.api.statements.ReadLine;
import org.branchwork.fundraising.api.statements.StatementAnswers;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A year cut into files that overlap, imported in any order, is the year imported whole. */
class MultisetTest {
  private static final StatementAnswers NONE = StatementAnswers.NONE;

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("statements.years", 60));
  }

  private static KeptLines whole(BankYear year, boolean balanced) {
    KeptLines kept = new KeptLines();
    List<ReadLine> lines =
        balanced ? year.lines : year.lines.stream().map(BankYear::withoutBalance).toList();
    assertThat(kept.take(lines, balanced ? year.openingPence : null, null, NONE)).isEmpty();
    assertThat(kept.lines).hasSameSizeAs(year.lines);
    return kept;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void files_of_whole_days_with_balances_are_the_year(long seed) {
    BankYear year = new BankYear(seed, false);
    KeptLines kept = new KeptLines();
    for (List<ReadLine> part : year.cutByDays(new Random(seed))) {
      if (!kept.takeBalanced(part, NONE).isEmpty()) {
        assertThat(kept.takeBalanced(part, KeptLines.WHOLE_DAYS)).isEmpty();
      }
    }
    assertThat(kept.lines).containsExactlyInAnyOrderElementsOf(whole(year, true).lines);
    assertThat(kept.days.values()).noneMatch(KnownDay::conflicting);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void files_cut_in_the_middle_of_days_are_the_year_by_the_balance_of_each_line(long seed) {
    BankYear year = new BankYear(seed, true);
    KeptLines kept = new KeptLines();
    for (List<ReadLine> part : year.cutAnywhere(new Random(seed))) {
      assertThat(kept.takeBalanced(part, NONE)).isEmpty();
    }
    assertThat(kept.lines).containsExactlyInAnyOrderElementsOf(whole(year, true).lines);
    assertThat(kept.days.values()).noneMatch(KnownDay::conflicting);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void files_without_balances_are_the_year_once_their_days_are_said_to_be_whole(long seed) {
    BankYear year = new BankYear(seed, false);
    KeptLines kept = new KeptLines();
    for (List<ReadLine> part : year.cutByDays(new Random(seed))) {
      List<ReadLine> lines = part.stream().map(BankYear::withoutBalance).toList();
      assertThat(kept.take(lines, null, null, KeptLines.WHOLE_DAYS)).isEmpty();
    }
    assertThat(kept.lines).containsExactlyInAnyOrderElementsOf(whole(year, false).lines);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void files_with_a_balance_before_and_after_are_the_year_or_ask(long seed) {
    BankYear year = new BankYear(seed, false);
    KeptLines kept = new KeptLines();
    int asked = 0;
    for (List<ReadLine> part : year.cutByDays(new Random(seed))) {
      List<ReadLine> lines = part.stream().map(BankYear::withoutBalance).toList();
      long opening = BankYear.before(part.get(0));
      Long closing = part.get(part.size() - 1).balancePence();
      List<StatementQuestion> questions = kept.take(lines, opening, closing, NONE);
      if (!questions.isEmpty()) {
        asked++;
        assertThat(kept.take(lines, opening, closing, KeptLines.WHOLE_DAYS)).isEmpty();
      }
    }
    assertThat(kept.lines).containsExactlyInAnyOrderElementsOf(whole(year, false).lines);
    assertThat(asked).as("asks of days on which nothing moved in sum").isLessThan(8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_same_files_once_more_add_nothing(long seed) {
    BankYear year = new BankYear(seed, true);
    KeptLines kept = new KeptLines();
    List<List<ReadLine>> parts = year.cutAnywhere(new Random(seed));
    parts.forEach(part -> kept.takeBalanced(part, NONE));
    List<String> once = List.copyOf(kept.lines);
    parts.forEach(part -> assertThat(kept.takeBalanced(part, NONE)).isEmpty());
    assertThat(kept.lines).isEqualTo(once);
  }
}
