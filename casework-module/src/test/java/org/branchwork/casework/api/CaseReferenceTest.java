package org.branchwork.casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReferenceTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @ParameterizedTest
  @CsvSource({"012345,012345CW", "ZZZZZZ,ZZZZZZQW", "ABCDEF,ABCDEFHE", "000000,00000000"})
  void the_check_characters_follow_the_six(String six, String eight) {
    assertThat(CaseReference.of(six).characters()).isEqualTo(eight);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EQ-0123-45CW",
        "eq-0123-45cw",
        "EQ 0123 45CW",
        "012345cw",
        "EQ-O123-45CW",
        "EQ-0I23-45CW",
        "EQ-0l23-45CW",
        " 0123–45cw ",
        "e q 0 1 2 3 4 5 c w"
      })
  void a_reference_is_read_as_it_was_meant(String typed) {
    CaseReference read = CaseReference.parse(typed).orElseThrow();
    assertThat(read.shown()).isEqualTo("EQ-0123-45CW");
    assertThat(read.checks()).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "EQ", "EQ-0123-45C", "EQ-0123-45CWW", "EQ-0123-45CU", "0123-45C\u0000"})
  void what_has_not_the_shape_is_no_reference(String typed) {
    assertThat(CaseReference.parse(typed)).isEmpty();
  }

  @Test
  void any_one_or_two_wrong_characters_are_noticed() {
    Random random = new Random(20261122);
    for (int sample = 0; sample < 20; sample++) {
      String right = CaseReference.random(random).characters();
      for (int i = 0; i < 8; i++) {
        for (int j = i; j < 8; j++) {
          noticeEveryChange(right, i, j);
        }
      }
    }
  }

  private static void noticeEveryChange(String right, int i, int j) {
    for (char atI : ALPHABET.toCharArray()) {
      for (char atJ : ALPHABET.toCharArray()) {
        StringBuilder wrong = new StringBuilder(right);
        wrong.setCharAt(i, atI);
        wrong.setCharAt(j, atJ);
        String typed = wrong.toString();
        assertThat(new CaseReference(typed).checks()).as(typed).isEqualTo(typed.equals(right));
      }
    }
  }
}
