package org.branchwork.casework.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.deadlines.HandOver;

/** That a case is to go to another caseworker, which a second person must confirm. */
@Entity
@Table(schema = "casework", name = "hand_over")
class HandOverRequest extends TwoPersonAct {

  @Column(name = "from_account", nullable = false)
  private UUID fromAccount;

  @Column(name = "to_account", nullable = false)
  private UUID toAccount;

  HandOverRequest() {}

  HandOverRequest(long caseId, UUID from, UUID to, long note, Caller by, Instant at) {
    super(caseId, note, by, at);
    this.fromAccount = from;
    this.toAccount = to;
  }

  UUID to() {
    return toAccount;
  }

  HandOver.Asked shown(String reason) {
    return new HandOver.Asked(fromAccount, toAccount, askedBy(), askedAt(), reason);
  }
}
