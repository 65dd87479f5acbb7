package org.branchwork.fundraising.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the ladder to its promises on a set of lines with known answers, and on others like it. */
class LabelledLinesTest {

  private static final InventedLines SET =
      InventedLines.of(MatchingFigures.SEED, MatchingFigures.LINES, MatchingFigures.PLEDGES);

  private static final Score SCORE = Score.of(SET);

  @Test
  void the_set_holds_2000_lines_and_some_of_every_mess() {
    assertThat(SET.all).hasSizeGreaterThanOrEqualTo(2_000);
    for (Mess mess : Mess.values()) {
      assertThat(SET.all.stream().filter(labelled -> labelled.mess() == mess))
          .as(mess.name())
          .hasSizeGreaterThanOrEqualTo(20);
    }
    assertThat(Arrays.stream(Mess.values()).mapToInt(mess -> mess.share).sum()).isEqualTo(100);
  }

  @Test
  void a_seed_gives_the_same_lines_again() {
    InventedLines again =
        InventedLines.of(MatchingFigures.SEED, MatchingFigures.LINES, MatchingFigures.PLEDGES);
    assertThat(again.all).isEqualTo(SET.all);
    assertThat(again.pledges.all).isEqualTo(SET.pledges.all);
    assertThat(InventedLines.of(1, 100, 300).all).isNotEqualTo(InventedLines.of(2, 100, 300).all);
  }

  @ParameterizedTest
  @ValueSource(longs = {MatchingFigures.SEED, 1, 2, 3, 4})
  void automatic_matches_are_all_right_and_suggestions_nearly_all(long seed) {
    Score score = Score.of(InventedLines.of(seed, MatchingFigures.LINES, MatchingFigures.PLEDGES));
    assertThat(score.automatic.of).isGreaterThan(MatchingFigures.LINES / 4);
    assertThat(score.automatic.right).isEqualTo(score.automatic.of);
    assertThat(score.suggested.percent()).isGreaterThanOrEqualTo(95);
    assertThat(score.matchable.percent()).isGreaterThanOrEqualTo(90);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TWO_DONORS_OF_ONE_NAME",
        "TWO_PLEDGES_OF_ONE_DONOR",
        "TWO_REFERENCES",
        "RETURNED",
        "MONEY_OUT",
        "BANKS_OWN"
      })
  void what_pays_no_pledge_for_sure_is_never_suggested(Mess mess) {
    Score.Share asWanted = SCORE.messes.get(mess);
    assertThat(asWanted.right).isEqualTo(asWanted.of);
  }
}
