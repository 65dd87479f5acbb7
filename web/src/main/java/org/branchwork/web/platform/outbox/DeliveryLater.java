package org.branchwork.web.platform.outbox;

import java.time.Duration;

/** A row's turn has not come: nothing is wrong, and it is due again after a pause. */
public class DeliveryLater extends Exception {
  private static final long serialVersionUID = 1L;

  /** The shortest pause: what waits must not keep the pump busy. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final Duration pause;

  /** A row that is due again after a pause, one minute at least. */
  public DeliveryLater(Duration pause) {
    super(null, null, false, false);
    this.pause = pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
  }

  Duration pause() {
    return pause;
  }
}
