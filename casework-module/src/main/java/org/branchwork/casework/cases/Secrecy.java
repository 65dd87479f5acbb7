package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Where the words of a case may stand: since when only encrypted, and whether in mail. */
@Embeddable
class Secrecy {

  @Column(name = "sealed_at")
  private @Nullable OffsetDateTime sealedAt;

  @Column(name = "words_in_mail", nullable = false)
  private boolean wordsInMail;

  boolean isSealed() {
    return sealedAt != null;
  }

  @Nullable Instant sealedAt() {
    return Moment.orNone(sealedAt);
  }

  /** From then on words are encrypted, and in no mail. */
  void seal(Instant at) {
    sealedAt = Moment.of(at);
    wordsInMail = false;
  }

  boolean wordsInMail() {
    return wordsInMail;
  }

  /**
   * Chooses whether the branch's words are in mail to the member; whether that changes anything.
   */
  boolean mailWords(boolean inMail) {
    boolean changes = wordsInMail != inMail;
    wordsInMail = inMail;
    return changes;
  }
}
