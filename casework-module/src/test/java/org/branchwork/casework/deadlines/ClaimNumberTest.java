package org.branchwork.casework.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the number of a claim. */
class ClaimNumberTest {

  @ParameterizedTest
  @CsvSource({
    "6001234/2026, 6001234/2026",
    "' 2302345/2023 ', 2302345/2023",
    "case 4100001/2020, CASE 4100001/2020",
    "12345/22et, 12345/22ET",
    "2345, 2345",
    "R.2345-1, R.2345-1",
    "123456789012345678901234567890, 123456789012345678901234567890"
  })
  void it_is_kept_as_it_was_read(String typed, String kept) {
    assertThat(ClaimNumber.read(typed, true)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sent",
        "123",
        "123 456",
        "/1234",
        "1234567890123456789012345678901",
        "1234\n5",
        "12345;"
      })
  void a_word_is_no_number(String typed) {
    assertThatThrownBy(() -> ClaimNumber.read(typed, false)).hasMessage("limits.claim-number.form");
  }

  @Test
  void none_is_none_where_none_is_needed() {
    assertThat(ClaimNumber.read(" ", false)).isNull();
    assertThat(ClaimNumber.read(null, false)).isNull();
    assertThatThrownBy(() -> ClaimNumber.read(null, true))
        .hasMessage("limits.claim-number.missing");
  }
}
