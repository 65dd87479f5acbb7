package org.branchwork.web.platform.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.branchwork.web.platform.settings.GivenSettings;
import org.junit.jupiter.api.Test;

class WrappedCaseKeysTest {

  private static final byte[] KEY = new byte[32];
  private static final String PLACE = "casework.case_key\n7\n1";

  private final WrappedCaseKeys keys = keys("a secret of 32 letters and digits");

  @Test
  void a_key_comes_back_for_its_own_place_alone() {
    byte[] wrapped = keys.wrap(KEY, PLACE);

    assertThat(wrapped).hasSize(60);
    assertThat(keys.unwrap(wrapped, PLACE)).isEqualTo(KEY);
    assertThatThrownBy(() -> keys.unwrap(wrapped, "casework.case_key\n8\n1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void another_secret_opens_nothing() {
    byte[] wrapped = keys.wrap(KEY, PLACE);
    assertThatThrownBy(() -> keys("another secret of many letters").unwrap(wrapped, PLACE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void while_the_secret_changes_the_one_before_is_still_read_and_never_used_to_wrap() {
    byte[] before = keys.wrap(KEY, PLACE);
    WrappedCaseKeys changing =
        keys(
            Map.of(
                "secret.case",
                "a new secret of letters and digits",
                "secret.case.previous",
                "a secret of 32 letters and digits"));

    assertThat(changing.unwrap(before, PLACE)).isEqualTo(KEY);
    byte[] after = changing.wrap(KEY, PLACE);
    assertThat(changing.unwrap(after, PLACE)).isEqualTo(KEY);
    assertThatThrownBy(() -> keys.unwrap(after, PLACE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_same_key_never_looks_the_same() {
    assertThat(keys.wrap(KEY, PLACE)).isNotEqualTo(keys.wrap(KEY, PLACE));
  }

  private static WrappedCaseKeys keys(String secret) {
    return keys(Map.of("secret.case", secret));
  }

  private static WrappedCaseKeys keys(Map<String, String> settings) {
    WrappedCaseKeys keys = new WrappedCaseKeys();
    keys.settings = GivenSettings.of(settings);
    return keys;
  }
}
