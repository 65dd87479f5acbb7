package org.branchwork.casework.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.collectives.CollectiveReference;
import org.branchwork.casework.api.collectives.MemberPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How collectives and the pages of their members are named in addresses. */
class CollectiveNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"CO-ABCD-EFHE", "co abcd efhe", " COABCDEFHE "})
  void a_reference_is_read_as_people_write_it(String typed) {
    assertThat(CollectiveReference.parse(typed))
        .hasValueSatisfying(read -> assertThat(read.shown()).isEqualTo("CO-ABCD-EFHE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CO", "EQ-ABCD-EFHE", "ABCD-EFHE", "CO-ABCD-EFHF", "CO-ABCD"})
  void what_is_no_reference_or_has_a_wrong_character_is_none(String typed) {
    assertThat(CollectiveReference.parse(typed)).isEmpty();
    assertThat(CollectiveReference.parse(null)).isEmpty();
  }

  @Test
  void a_new_reference_is_read_again() {
    String shown = CollectiveReference.random(RandomGenerator.getDefault()).shown();
    assertThat(CollectiveReference.parse(shown)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01_EQ-ABCD-EFHE, 2026-12-01, EQ-ABCD-EFHE",
    "infinity_EQ-ABCD-EFHE, infinity, EQ-ABCD-EFHE",
    "2026-13-01_EQ-ABCD-EFHE, -infinity, ''",
    "2026-02-31_EQ-ABCD-EFHE, -infinity, ''",
    "x or 1 = 1, -infinity, ''",
    "'', -infinity, ''"
  })
  void a_page_begins_after_its_key_and_anew_after_anything_else(
      String after, String day, String reference) {
    assertThat(MemberKey.of(after)).isEqualTo(new MemberKey(day, reference));
  }

  @Test
  void a_page_ends_with_the_day_and_the_reference_of_its_last_member() {
    assertThat(MemberKey.after(member(LocalDate.of(2026, 12, 1))))
        .isEqualTo("2026-12-01_EQ-ABCD-EFHE");
    assertThat(MemberKey.after(member(null))).isEqualTo("infinity_EQ-ABCD-EFHE");
  }

  private static MemberPage.Member member(LocalDate safe) {
    return new MemberPage.Member(
        "EQ-ABCD-EFHE", "Ann", Stage.OPEN, null, safe, null, Instant.EPOCH);
  }
}
