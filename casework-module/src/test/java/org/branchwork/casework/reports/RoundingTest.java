package org.branchwork.casework.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A count under five is told by no figure and by no difference of figures. */
class RoundingTest {

  private static final int SMALL = 5;

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "4, 0", "5, 5", "9, 5", "10, 10", "1000004, 1000000"})
  void a_count_is_rounded_down_to_a_multiple_of_five(long count, int shown) {
    assertThat(Rounding.shown(count)).isEqualTo(shown);
  }

  /** Of the parts of a total one is never told: what has no category yet, no outcome, no name. */
  @Test
  void no_count_under_five_follows_from_a_total_less_its_told_parts() {
    Map<List<Integer>, Set<Integer>> possible = new HashMap<>();
    for (int parts = 0; parts < SMALL * SMALL * SMALL * SMALL * SMALL; parts++) {
      int[] part = new int[5];
      for (int i = 0, rest = parts; i < part.length; i++, rest /= SMALL) {
        part[i] = rest % SMALL;
      }
      int told = java.util.Arrays.stream(part).sum();
      for (int untold = 0; untold < 10; untold++) {
        possible
            .computeIfAbsent(List.of(Rounding.shown(told + untold)), none -> new HashSet<>())
            .add(part[0]);
      }
    }
    assertThat(possible.values()).allSatisfy(values -> assertThat(values).hasSizeGreaterThan(1));
  }

  @Test
  void no_count_under_five_follows_from_a_year_less_its_quarters() {
    Map<List<Integer>, Set<Integer>> possible = new HashMap<>();
    for (int last = 0; last < SMALL; last++) {
      for (int first = 0; first <= 14; first++) {
        for (int second = 0; second <= 14; second++) {
          for (int third = 0; third <= 14; third++) {
            possible
                .computeIfAbsent(
                    shown(first + second + third + last, first, second, third, last),
                    none -> new HashSet<>())
                .add(last);
          }
        }
      }
    }
    assertThat(possible.values()).allSatisfy(values -> assertThat(values).hasSizeGreaterThan(1));
  }

  private static List<Integer> shown(int... counts) {
    return java.util.Arrays.stream(counts).mapToObj(Rounding::shown).toList();
  }
}
