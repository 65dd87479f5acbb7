package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text in a row: plain, or once its case is sealed a ciphertext and the number of its key. */
@Embeddable
class Words {

  @Column(name = "text")
  private @Nullable String text;

  @Column(name = "key_number")
  private @Nullable Integer keyNumber;

  @Column(name = "ciphertext")
  private byte @Nullable [] ciphertext;

  Words() {}

  Words(String text) {
    this.text = text;
  }

  /** A text as its row holds it. */
  Words(@Nullable String text, @Nullable Integer keyNumber, byte @Nullable [] ciphertext) {
    this.text = text;
    this.keyNumber = keyNumber;
    this.ciphertext = ciphertext;
  }

  /** Encrypts a new text before its row is written. */
  void seal(CaseCipher cipher, String column, Object row) {
    if (cipher.seals()) {
      keyNumber = cipher.number();
      ciphertext = cipher.seal(plain().getBytes(StandardCharsets.UTF_8), column, row);
      text = null;
    }
  }

  String read(CaseCipher cipher, String column, Object row) {
    return ciphertext == null || keyNumber == null
        ? plain()
        : new String(cipher.open(keyNumber, ciphertext, column, row), StandardCharsets.UTF_8);
  }

  private String plain() {
    return Objects.requireNonNull(text, "text");
  }
}
