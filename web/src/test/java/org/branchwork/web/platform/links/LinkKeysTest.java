package org.branchwork.web.platform.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.branchwork.web.platform.settings.GivenSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKeysTest {

  private final LinkKeys keys = keys("a secret of 32 letters and digits");

  @Test
  void a_key_is_the_same_each_time_and_fits_an_address() {
    String key = keys.key("enquiry", "EQ-ABCD-EFGH", 1);
    assertThat(key).matches("[A-Za-z0-9_-]{22}").isEqualTo(keys.key("enquiry", "EQ-ABCD-EFGH", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "my, EQ-ABCD-EFGH, 1",
    "enquiry, EQ-ABCD-EFGJ, 1",
    "enquiry, EQ-ABCD-EFGH, 2",
    "enquiry, EQ-ABCD-EFGH, 0",
    "enquiryEQ, -ABCD-EFGH, 1"
  })
  void another_purpose_subject_or_generation_has_another_key(
      String purpose, String subject, int generation) {
    assertThat(keys.key(purpose, subject, generation))
        .isNotEqualTo(keys.key("enquiry", "EQ-ABCD-EFGH", 1));
  }

  @Test
  void another_secret_makes_other_keys() {
    assertThat(keys("another secret of many letters").key("enquiry", "EQ-ABCD-EFGH", 1))
        .isNotEqualTo(keys.key("enquiry", "EQ-ABCD-EFGH", 1));
  }

  private static LinkKeys keys(String secret) {
    LinkKeys made = new LinkKeys();
    made.settings = GivenSettings.of(Map.of("secret.link", secret));
    return made;
  }
}
