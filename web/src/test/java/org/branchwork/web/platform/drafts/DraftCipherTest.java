package org.branchwork.web.platform.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.branchwork.web.platform.settings.GivenSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftCipherTest {

  private static final byte[] WORDS = "They cut my hours".getBytes(StandardCharsets.UTF_8);

  private final DraftCipher cipher = cipher("a secret of 32 letters and digits");

  @Test
  void what_was_sealed_is_opened_under_its_own_key_alone() {
    byte[] sealed = cipher.seal("key-one", WORDS);
    assertThat(cipher.open("key-one", sealed)).contains(WORDS);
    assertThat(cipher.open("key-two", sealed)).isEmpty();
    assertThat(cipher("another secret of many letters").open("key-one", sealed)).isEmpty();
  }

  @Test
  void the_words_do_not_show_and_the_same_words_never_look_the_same() {
    byte[] sealed = cipher.seal("key", WORDS);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("hours");
    assertThat(cipher.seal("key", WORDS)).isNotEqualTo(sealed);
  }

  @Test
  void a_draft_with_any_bit_flipped_cannot_be_read() {
    byte[] sealed = cipher.seal("key", WORDS);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(cipher.open("key", flipped)).as("bit " + bit).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 11, 12, 13, 27, 28})
  void a_draft_that_was_cut_cannot_be_read(int length) {
    byte[] sealed = cipher.seal("key", WORDS);
    assertThat(cipher.open("key", Arrays.copyOf(sealed, length))).isEmpty();
  }

  @Test
  void an_empty_draft_is_a_draft() {
    assertThat(cipher.open("key", cipher.seal("key", new byte[0]))).contains(new byte[0]);
  }

  private static DraftCipher cipher(String secret) {
    DraftCipher made = new DraftCipher();
    made.settings = GivenSettings.of(Map.of("secret.draft", secret));
    return made;
  }
}
