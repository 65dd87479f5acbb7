package org.branchwork.casework.api.targets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a member's wait is counted.
 *
 * @param from since when it counts, {@code null} when the next word is the member's
 * @param first whether the branch has never answered
 * @param pausedAt since when it does not count, {@code null} while it does
 * @param pausedFor whom the branch waits for, {@code null} while it counts
 */
public record AnswerClock(
    @Nullable Instant from,
    boolean first,
    @Nullable Instant pausedAt,
    @Nullable WaitingFor pausedFor) {

  /** No wait counts. */
  public static final AnswerClock NONE = new AnswerClock(null, false, null, null);

  /** Whether a wait counts now. */
  public boolean runs() {
    return from != null && pausedAt == null;
  }
}
