package org.branchwork.fundraising.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.branchwork.fundraising.api.claims.ClaimReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "CL-0123-45CW, CL-0123-45CW",
    "cl 0l23 45cw, CL-0123-45CW",
    "012345CW, CL-0123-45CW",
    "CLABCDEFHE, CL-ABCD-EFHE",
    "CL-0123-45CV,",
    "CL-0123-45C,",
    "EQ-0123-45CW,",
    "SF012345CW,",
    "'',"
  })
  void a_reference_is_read_as_it_is_meant_and_checks(String typed, String shown) {
    assertThat(ClaimReference.parse(typed).map(ClaimReference::shown).orElse(null))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"012345CV", "012345", "abcdefhe"})
  void only_eight_characters_that_check_are_a_reference(String characters) {
    assertThatThrownBy(() -> new ClaimReference(characters))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
