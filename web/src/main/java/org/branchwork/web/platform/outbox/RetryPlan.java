package org.branchwork.web.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a row that failed is tried again: after 1 minute, then 2, 4 … up to 4 hours, and once more
 * at the very end of its time.
 */
final class RetryPlan {

  /** How long a row is tried in all. */
  static final Duration PATIENCE = Duration.ofDays(5);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

  private RetryPlan() {}

  /**
   * The next try.
   *
   * @param failures how often it has failed by now, at least 1
   * @return empty when the time is over and the row is to be parked
   */
  static Optional<Instant> next(int failures, Instant now, Instant giveUpAt) {
    if (!now.isBefore(giveUpAt)) {
      return Optional.empty();
    }
    Instant next = now.plus(pause(failures));
    return Optional.of(next.isBefore(giveUpAt) ? next : giveUpAt);
  }

  private static Duration pause(int failures) {
    // 2^8 minutes are past the longest pause already; the bound keeps the shift from overflowing
    Duration pause = Duration.ofMinutes(1L << Math.min(failures - 1, 8));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
