package org.branchwork.web.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** The examples of RFC 6238, appendix B, SHA-1, last six digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standard(long second, String code) {
    assertThat(Totp.step(KEY, code, Instant.ofEpochSecond(second)))
        .isEqualTo(OptionalLong.of(second / 30));
  }

  @ParameterizedTest
  @CsvSource({"-60, false", "-31, false", "-30, true", "0, true", "59, true", "60, false"})
  void a_code_is_right_one_step_before_and_after_its_own(long after, boolean right) {
    long start = 1_800_000_000L;
    String code = Totp.code(KEY, start / 30);
    assertThat(Totp.step(KEY, code, Instant.ofEpochSecond(start + after)).isPresent())
        .isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"''", "00000", "abcdef", "2870820", "２８７０８２"})
  void anything_else_is_no_code(String typed) {
    assertThat(Totp.step(KEY, typed, Instant.ofEpochSecond(59))).isEmpty();
  }
}
