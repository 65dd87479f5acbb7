package org.branchwork.web.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Works off what is due for a listener. Any number of pumps may run at the same time, on one
 * instance or several.
 */
@ApplicationScoped
public class OutboxPump {

  /** So many rows at most in one run, so that a stop of the server need not wait long. */
  private static final int ROWS_AT_ONCE = 100;

  private final OutboxDelivery delivery;
  private final Clock clock;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected OutboxPump() {
    this(null, null);
  }

  @Inject
  OutboxPump(OutboxDelivery delivery, Clock clock) {
    this.delivery = delivery;
    this.clock = clock;
  }

  /**
   * Has every row of the listener done that is due by now, the longest due first. A row that fails
   * is left for later and the next is taken; what becomes due meanwhile waits for the next run, so
   * that in busy times a listener that does many at one go finds many.
   *
   * @throws Exception when the outbox itself cannot be read or written, such as without a database
   */
  public void pump(OutboxListener listener) throws Exception {
    Instant due = clock.instant();
    int left = ROWS_AT_ONCE;
    while (left > 0 && deliverNext(listener, due)) {
      left--;
    }
  }

  private boolean deliverNext(OutboxListener listener, Instant due) throws Exception {
    AtomicReference<OutboxEntry> taken = new AtomicReference<>();
    try {
      return delivery.deliverNext(listener, due, taken::set);
    } catch (Exception e) {
      if (taken.get() == null) {
        throw e;
      }
      delivery.failed(taken.get(), e);
      return true;
    }
  }
}
