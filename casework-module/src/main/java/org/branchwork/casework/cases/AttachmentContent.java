package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, in a table of their own so that no list reads them. */
@Entity
@Table(schema = "casework", name = "attachment_content")
class AttachmentContent {

  private static final String COLUMN = "attachment_content.bytes";

  @Id
  @Column(name = "attachment_id")
  private UUID attachmentId;

  @Column(name = "case_id", nullable = false)
  private Long caseId;

  @Column(name = "bytes")
  private byte @Nullable [] bytes;

  @Column(name = "key_number")
  private @Nullable Integer keyNumber;

  @Column(name = "ciphertext")
  private byte @Nullable [] ciphertext;

  AttachmentContent() {}

  AttachmentContent(UUID attachmentId, Long caseId, byte[] bytes, CaseCipher cipher) {
    this.attachmentId = attachmentId;
    this.caseId = caseId;
    if (cipher.seals()) {
      this.keyNumber = cipher.number();
      this.ciphertext = cipher.seal(bytes, COLUMN, attachmentId);
    } else {
      this.bytes = bytes;
    }
  }

  byte[] bytes(CaseCipher cipher) {
    return ciphertext == null || keyNumber == null
        ? Objects.requireNonNull(bytes, "bytes")
        : cipher.open(keyNumber, ciphertext, COLUMN, attachmentId);
  }
}
