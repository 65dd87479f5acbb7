package org.branchwork.casework.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.deadlines.HandOver;
import org.jspecify.annotations.Nullable;

/** That a case is to go to another caseworker, which a second person must confirm. */
@Entity
@Table(schema = "casework", name = "hand_over")
class HandOverRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private Long id;

  @Column(name = "case_id", nullable = false)
  private Long caseId;

  @Column(name = "from_account", nullable = false)
  private UUID fromAccount;

  @Column(name = "to_account", nullable = false)
  private UUID toAccount;

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

  HandOverRequest() {}

  HandOverRequest(long caseId, UUID from, UUID to, long note, Caller by, Instant at) {
    this.caseId = caseId;
    this.fromAccount = from;
    this.toAccount = to;
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

  UUID to() {
    return toAccount;
  }

  Long noteId() {
    return noteId;
  }

  HandOver.Asked shown(String reason) {
    return new HandOver.Asked(fromAccount, toAccount, askedBy, askedAt.toInstant(), reason);
  }
}
