package org.branchwork.web.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the demo branch. While the branch is loaded, its loader may act as if at an earlier
 * moment, so that the first visitor finds weeks of work; for its own thread alone.
 */
public final class DemoClock extends Clock {

  private static final ThreadLocal<Instant> LOADING = new ThreadLocal<>();

  private final Clock clock;

  DemoClock(Clock clock) {
    this.clock = clock;
  }

  /** Acts as if at a moment. */
  public static void at(Instant moment, Runnable act) {
    LOADING.set(moment);
    try {
      act.run();
    } finally {
      LOADING.remove();
    }
  }

  @Override
  public Instant instant() {
    Instant loading = LOADING.get();
    return loading == null ? clock.instant() : loading;
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(clock.withZone(zone));
  }
}
