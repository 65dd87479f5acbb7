package org.branchwork.casework.cases;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.NewFile;
import org.jspecify.annotations.Nullable;

/** A file of a message or of the case itself, without its content. */
@Entity
@Table(schema = "casework", name = "attachment")
class Attachment {

  static final String COLUMN = "attachment.name";

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "case_id", nullable = false)
  private Long caseId;

  @Column(name = "message_id")
  private @Nullable Long messageId;

  @Column(name = "position", nullable = false)
  private int position;

  @Embedded
  @AttributeOverride(name = "text", column = @Column(name = "name"))
  private Words name;

  @Column(name = "type", nullable = false)
  private String type;

  @Column(name = "size", nullable = false)
  private long size;

  Attachment() {}

  /** A file of a message, or of none when the branch keeps it for itself. */
  Attachment(Long caseId, @Nullable Long messageId, int position, NewFile file, CaseCipher cipher) {
    this.id = UUID.randomUUID();
    this.caseId = caseId;
    this.messageId = messageId;
    this.position = position;
    this.name = new Words(file.name());
    this.type = file.type();
    this.size = file.bytes().length;
    this.name.seal(cipher, COLUMN, id);
  }

  UUID id() {
    return id;
  }

  Long caseId() {
    return caseId;
  }

  @Nullable Long messageId() {
    return messageId;
  }

  String name(CaseCipher cipher) {
    return name.read(cipher, COLUMN, id);
  }

  String type() {
    return type;
  }

  FileEntry entry(CaseCipher cipher) {
    return new FileEntry(id, name(cipher), type, size);
  }
}
