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
import java.util.Map;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.deadlines.CaseLimit.Request;
import org.jspecify.annotations.Nullable;

/** What one person asked for and a second must confirm: a limit withdrawn, or a later one. */
@Entity
@Table(schema = "casework", name = "limit_request")
class SecondPerson {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private Long id;

  @Column(name = "case_id", nullable = false)
  private Long caseId;

  @Column(name = "limit_id", nullable = false)
  private Long limitId;

  @Column(name = "proposal_id")
  private @Nullable Long proposalId;

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

  SecondPerson() {}

  /**
   * @param proposal the later limit; {@code null} to withdraw
   */
  SecondPerson(
      long caseId, Limit limit, @Nullable Limit proposal, long note, Caller by, Instant at) {
    this.caseId = caseId;
    this.limitId = limit.id();
    this.proposalId = proposal == null ? null : proposal.id();
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

  Long limitId() {
    return limitId;
  }

  Long noteId() {
    return noteId;
  }

  @Nullable Long proposalId() {
    return proposalId;
  }

  /**
   * As it is shown.
   *
   * @param proposals the limits of the case, by id
   */
  Request shown(Map<Long, Limit> proposals, Map<Long, String> notes) {
    Limit proposal = proposalId == null ? null : proposals.get(proposalId);
    return new Request(
        askedBy,
        askedAt.toInstant(),
        notes.getOrDefault(noteId, ""),
        proposal == null ? null : proposal.safeOn());
  }
}
