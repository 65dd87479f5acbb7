package org.branchwork.casework.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.deadlines.CaseLimit.Request;
import org.jspecify.annotations.Nullable;

/** What one person asked for and a second must confirm: a limit withdrawn, or replaced. */
@Entity
@Table(schema = "casework", name = "limit_request")
class SecondPerson extends TwoPersonAct {

  @Column(name = "limit_id", nullable = false)
  private Long limitId;

  @Column(name = "proposal_id")
  private @Nullable Long proposalId;

  SecondPerson() {}

  /**
   * @param proposal the limit in its place; {@code null} to withdraw
   */
  SecondPerson(
      long caseId, Limit limit, @Nullable Limit proposal, long note, Caller by, Instant at) {
    super(caseId, note, by, at);
    this.limitId = limit.id();
    this.proposalId = proposal == null ? null : proposal.id();
  }

  Long limitId() {
    return limitId;
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
        askedBy(),
        askedAt(),
        notes.getOrDefault(noteId(), ""),
        proposal == null ? null : proposal.safeOn());
  }
}
