package org.branchwork.web.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredPasswordTest {

  private final Passwords passwords = new Passwords();

  @Test
  void the_stored_text_tells_argon2id_with_at_least_19_mib_and_2_passes() {
    StoredPassword kept = StoredPassword.parse(passwords.hash("four words in a row"));
    assertThat(kept.memoryKib()).isGreaterThanOrEqualTo(19 * 1024);
    assertThat(kept.passes()).isGreaterThanOrEqualTo(2);
    assertThat(kept.lanes()).isEqualTo(1);
    assertThat(kept.salt()).hasSize(16);
    assertThat(kept.weak()).isFalse();
  }

  @Test
  void two_accounts_with_one_password_have_two_hashes() {
    assertThat(passwords.hash("four words in a row"))
        .isNotEqualTo(passwords.hash("four words in a row"));
  }

  @ParameterizedTest
  @CsvSource({"19456, 2, false", "19455, 2, true", "19456, 1, true", "65536, 3, false"})
  void what_costs_less_than_today_is_weak(int memory, int passes, boolean weak) {
    String text = "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s";
    String stored = text.formatted(memory, passes, "A".repeat(22), "A".repeat(43));
    assertThat(StoredPassword.parse(stored).weak()).isEqualTo(weak);
  }

  @Test
  void a_letter_composed_in_two_ways_is_the_same_password() {
    String stored = passwords.hash("caf\u00e9 by the window");
    assertThat(passwords.matches(stored, "cafe\u0301 by the window")).isTrue();
    assertThat(passwords.matches(stored, "cafe by the window")).isFalse();
  }

  @Test
  void an_account_without_a_password_has_none_that_matches() {
    assertThat(passwords.matches(null, "")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "$argon2i$v=19$m=19456,t=2,p=1$AAAA$AAAA"})
  void what_is_not_argon2id_is_refused_loudly(String stored) {
    assertThatThrownBy(() -> StoredPassword.parse(stored))
        .isInstanceOf(IllegalStateException.class);
  }
}
