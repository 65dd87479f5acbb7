package org.branchwork.web.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a file of ten bytes. */
class ByteRangeTest {

  @ParameterizedTest(name = "{0} is {1} to {2}")
  @CsvSource(
      nullValues = "none",
      value = {
        "none, 0, 9, true",
        "bytes=0-, 0, 9, false",
        "bytes=0-0, 0, 0, false",
        "bytes=3-5, 3, 5, false",
        "bytes=9-, 9, 9, false",
        "bytes=3-99, 3, 9, false",
        "bytes=-4, 6, 9, false",
        "bytes=-99, 0, 9, false",
        "bytes=-, 0, 9, true",
        "'bytes=0-1,4-5', 0, 9, true",
        "bytes=5-3, 0, 9, true",
        "lines=1-2, 0, 9, true",
        "bytes=99999999999-, 0, 9, true"
      })
  void a_player_gets_the_part_it_asks_for_and_anything_odd_the_whole(
      String asked, int from, int to, boolean whole) {
    ByteRange range = ByteRange.of(asked, 10);

    assertThat(range).isEqualTo(new ByteRange(from, to, 10, whole));
    assertThat(range.satisfiable()).isTrue();
    assertThat(range.length()).isEqualTo(to - from + 1);
  }

  @ParameterizedTest
  @CsvSource({"bytes=10-", "bytes=10-12", "bytes=-0"})
  void a_part_that_lies_behind_the_end_is_none(String asked) {
    assertThat(ByteRange.of(asked, 10).satisfiable()).isFalse();
  }
}
