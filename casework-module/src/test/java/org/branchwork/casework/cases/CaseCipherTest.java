package org.branchwork.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCipherTest {

  private static final byte[] PLAIN = "She was threatened.".getBytes(StandardCharsets.UTF_8);

  private final byte[] key = CaseCipher.newKey();
  private final CaseCipher cipher = new CaseCipher(new TreeMap<>(Map.of(1, key)));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 20_000, 1_000_000})
  void what_was_sealed_comes_back_whole(int length) {
    byte[] plain = new byte[length];
    Arrays.fill(plain, (byte) 7);
    byte[] sealed = cipher.seal(plain, "message.text", 5);

    assertThat(sealed).hasSize(length + 28);
    assertThat(cipher.open(1, sealed, "message.text", 5)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"note.text, 5, 1", "message.text, 6, 1", "message.text, 5, 2", "message.text, 5, 3"})
  void what_was_sealed_cannot_be_read_in_another_place(String column, int row, int number) {
    CaseCipher both = new CaseCipher(new TreeMap<>(Map.of(1, key, 2, key)));
    byte[] sealed = cipher.seal(PLAIN, "message.text", 5);

    assertThatThrownBy(() -> both.open(number, sealed, column, row))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_changed_bit_anywhere_is_noticed() {
    byte[] sealed = cipher.seal(PLAIN, "message.text", 5);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> cipher.open(1, changed, "message.text", 5))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void the_same_words_never_look_the_same() {
    Set<List<Byte>> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      byte[] nonce = Arrays.copyOf(cipher.seal(PLAIN, "message.text", 5), 12);
      List<Byte> bytes = new ArrayList<>();
      for (byte each : nonce) {
        bytes.add(each);
      }
      seen.add(bytes);
    }
    assertThat(seen).hasSize(1000);
  }

  @Test
  void the_newest_key_seals_and_the_older_ones_still_open() {
    byte[] old = cipher.seal(PLAIN, "note.text", 9);
    CaseCipher both = new CaseCipher(new TreeMap<>(Map.of(1, key, 2, CaseCipher.newKey())));

    assertThat(both.number()).isEqualTo(2);
    assertThat(both.open(1, old, "note.text", 9)).isEqualTo(PLAIN);
  }
}
