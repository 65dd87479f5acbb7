package org.branchwork.casework.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.targets.AnswerClock;
import org.branchwork.casework.api.targets.WaitingFor;
import org.jspecify.annotations.Nullable;

/** Whose word is next, since when that counts, and whether the last one was read. */
@Embeddable
class Turn {

  @Column(name = "waiting_since")
  private @Nullable OffsetDateTime waitingSince;

  /** Since when the wait counts: later than it began when it was paused. */
  @Column(name = "counts_from")
  private @Nullable OffsetDateTime countsFrom;

  @Column(name = "paused_at")
  private @Nullable OffsetDateTime pausedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "paused_for")
  private @Nullable WaitingFor pausedFor;

  /** Of which wait it was told that it has been too long. */
  @Column(name = "late_told_from")
  private @Nullable OffsetDateTime lateToldFrom;

  /** Whether the branch ever answered. */
  @Column(name = "answered", nullable = false)
  private boolean answered;

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

  /**
   * The member waits from the first word that nobody answered; what was paused begins anew, for
   * this word asks for an answer of its own.
   */
  final void memberWrote(Instant now) {
    memberWroteAt = Moment.of(now);
    unread = true;
    tries = 0;
    if (waitingSince == null) {
      waitingSince = memberWroteAt;
    }
    if (countsFrom == null || pausedAt != null) {
      countsFrom = memberWroteAt;
      pausedAt = null;
      pausedFor = null;
    }
  }

  /** The next word is the member's. */
  void branchSpoke() {
    answered = true;
    ended();
  }

  /** Nobody waits for a word any more. */
  void ended() {
    waitingSince = null;
    countsFrom = null;
    pausedAt = null;
    pausedFor = null;
    tries = 0;
  }

  /** The branch waits for somebody else first, and the member's wait does not count. */
  void pause(WaitingFor waitingFor, Instant now) {
    if (countsFrom == null || pausedAt != null) {
      throw new CaseworkRuleBroken("target.none");
    }
    pausedAt = Moment.of(now);
    pausedFor = waitingFor;
  }

  /** The wait counts again, since the moment that is said of when it counted and was paused. */
  void resume(BinaryOperator<Instant> again) {
    if (countsFrom == null || pausedAt == null) {
      throw new CaseworkRuleBroken("target.running");
    }
    OffsetDateTime from = Moment.of(again.apply(Moment.of(countsFrom), Moment.of(pausedAt)));
    lateToldFrom = Objects.equals(lateToldFrom, countsFrom) ? from : lateToldFrom;
    countsFrom = from;
    pausedAt = null;
    pausedFor = null;
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

  AnswerClock clock() {
    return new AnswerClock(
        Moment.orNone(countsFrom), !answered, Moment.orNone(pausedAt), pausedFor);
  }

  boolean unread() {
    return unread;
  }
}
