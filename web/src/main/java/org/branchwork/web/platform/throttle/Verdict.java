package org.branchwork.web.platform.throttle;

import java.time.Duration;

/**
 * Whether something may be done now.
 *
 * @param pause zero when it may
 * @param first whether it is the first refusal since something was last taken; only that one is
 *     worth a note
 */
public record Verdict(Duration pause, boolean first) {

  /** Whether it came too soon. */
  public boolean refused() {
    return !pause.isZero();
  }

  /** The pause in whole seconds, at least 1 when there is one. */
  public long seconds() {
    return pause.plusMillis(999).toSeconds();
  }
}
