package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.mail.Brought;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case beside words: who, when, what. Never changed, never removed.
 */
@Entity
@Table(schema = "casework", name = "step")
class Step {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private Long id;

  @Column(name = "case_id", nullable = false)
  private Long caseId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private CaseFile.Kind kind;

  @Column(name = "done_by", nullable = false)
  private String doneBy;

  @Column(name = "done_at", nullable = false)
  private OffsetDateTime doneAt;

  @Column(name = "detail")
  private @Nullable String detail;

  Step() {}

  Step(Long caseId, CaseFile.Kind kind, Caller by, Instant at, @Nullable Object detail) {
    this.caseId = caseId;
    this.kind = kind;
    this.doneBy = by.label();
    this.doneAt = Moment.of(at);
    this.detail = detail == null ? null : detail.toString();
  }

  CaseFile.Kind kind() {
    return kind;
  }

  /** A row of the timeline: kind, by whom, when, and the detail. */
  static CaseFile.Entry entry(Object[] row) {
    return new CaseFile.Entry(
        ((Timestamp) row[2]).toInstant(),
        CaseFile.Kind.valueOf((String) row[0]),
        (String) row[1],
        null,
        (String) row[3],
        List.of(),
        Brought.NOTHING);
  }
}
