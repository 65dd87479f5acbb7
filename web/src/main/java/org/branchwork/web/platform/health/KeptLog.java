package org.branchwork.web.platform.health;

import java.time.Instant;
import java.util.Optional;

/**
 * How the database keeps its log, by which a backup is brought up to any later moment.
 *
 * @param on whether it keeps its log at all
 * @param lastKept when the last piece was kept
 * @param lastFailed when keeping a piece last failed
 * @param failures how often it failed since the database counts
 */
public record KeptLog(
    boolean on, Optional<Instant> lastKept, Optional<Instant> lastFailed, long failures) {

  /** Whether the latest try failed. */
  public boolean fails() {
    return lastFailed.isPresent() && !lastKept.orElse(Instant.MIN).isAfter(lastFailed.get());
  }
}
