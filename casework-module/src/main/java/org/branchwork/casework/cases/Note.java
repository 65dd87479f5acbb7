package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.mail.Brought;

/**
 * What the branch writes for itself. It has no recipient and is no kind of {@link Message}, so that
 * nothing that reads the conversation can meet one.
 */
@Entity
@Table(schema = "casework", name = "note")
class Note {

  static final String COLUMN = "note.text";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "note_id")
  @SequenceGenerator(name = "note_id", sequenceName = "casework.note_id_seq", allocationSize = 1)
  @Column(name = "id")
  private Long id;

  @Column(name = "case_id", nullable = false)
  private Long caseId;

  @Column(name = "written_by", nullable = false)
  private UUID writtenBy;

  @Column(name = "written_at", nullable = false)
  private OffsetDateTime writtenAt;

  @Embedded private Words words;

  Note() {}

  Note(Long caseId, UUID writtenBy, Instant writtenAt, String text) {
    this.caseId = caseId;
    this.writtenBy = writtenBy;
    this.writtenAt = Moment.of(writtenAt);
    this.words = new Words(text);
  }

  /** Encrypts the text of a new note of a sealed case, before it is written. */
  void seal(CaseCipher cipher) {
    words.seal(cipher, COLUMN, id);
  }

  Long id() {
    return id;
  }

  String text(CaseCipher cipher) {
    return words.read(cipher, COLUMN, id);
  }

  CaseFile.Entry entry(CaseCipher cipher) {
    String text = words.read(cipher, COLUMN, id);
    return new CaseFile.Entry(
        Moment.of(writtenAt),
        CaseFile.Kind.NOTE,
        writtenBy.toString(),
        text,
        null,
        List.of(),
        Brought.NOTHING);
  }
}
