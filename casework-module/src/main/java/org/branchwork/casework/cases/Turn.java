package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Whose word is next, and whether the last one was read. */
@Embeddable
class Turn {

  @Column(name = "waiting_since")
  private @Nullable OffsetDateTime waitingSince;

  @Column(name = "member_wrote_at", nullable = false)
  private OffsetDateTime memberWroteAt;

  @Column(name = "unread", nullable = false)
  private boolean unread;

  /** How often the branch rang in vain since either side said a word. */
  @Column(name = "tries", nullable = false)
  private int tries;

  Turn() {}

  Turn(Instant now) {
    memberWrote(now);
  }

  /** The member waits from the first word that nobody answered. */
  final void memberWrote(Instant now) {
    memberWroteAt = Moment.of(now);
    unread = true;
    tries = 0;
    if (waitingSince == null) {
      waitingSince = memberWroteAt;
    }
  }

  /** The next word is the member's. */
  void branchSpoke() {
    waitingSince = null;
    tries = 0;
  }

  /** The member was rung and not spoken with, which is no word: the member still waits. */
  void rungInVain() {
    tries++;
  }

  /** A new caseworker has not read it, unless she or he took the case. */
  void handedOver(boolean taken) {
    unread = !taken;
  }

  @Nullable Instant waitingSince() {
    return Moment.orNone(waitingSince);
  }

  boolean unread() {
    return unread;
  }
}
