package org.branchwork.casework.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.jspecify.annotations.Nullable;

/** What one person asks for with a reason, and a second one decides. */
@MappedSuperclass
class TwoPersonAct {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private Long id;

  @Column(name = "case_id", nullable = false)
  private Long caseId;

  @Column(name = "asked_by", nullable = false)
  private UUID askedBy;

  @Column(name = "asked_at", nullable = false)
  private OffsetDateTime askedAt;

  @Column(name = "note_id", nullable = false)
  private Long noteId;

  // the mapper's own converter of ids fails on null when it reads
  @Convert(disableConversion = true)
  @Column(name = "decided_by")
  private @Nullable UUID decidedBy;

  @Column(name = "decided_at")
  private @Nullable OffsetDateTime decidedAt;

  @Column(name = "confirmed")
  private @Nullable Boolean confirmed;

  TwoPersonAct() {}

  TwoPersonAct(long caseId, long note, Caller by, Instant at) {
    this.caseId = caseId;
    this.noteId = note;
    this.askedBy = by.account();
    this.askedAt = at.atOffset(ZoneOffset.UTC);
  }

  /** Says yes; whoever asked cannot. */
  void confirm(Caller by, Instant at) {
    if (by.account().equals(askedBy)) {
      throw new CaseworkRuleBroken("limits.second.same");
    }
    decide(true, by, at);
  }

  /** Says no; whoever asked may take it back so. */
  void decline(Caller by, Instant at) {
    decide(false, by, at);
  }

  private void decide(boolean yes, Caller by, Instant at) {
    confirmed = yes;
    decidedBy = by.account();
    decidedAt = at.atOffset(ZoneOffset.UTC);
  }

  UUID askedBy() {
    return askedBy;
  }

  Instant askedAt() {
    return askedAt.toInstant();
  }

  /** The note that holds the reason. */
  Long noteId() {
    return noteId;
  }
}
