package org.branchwork.web.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** One row, one transaction. */
@ApplicationScoped
class OutboxDelivery {

  private final OutboxRows rows;
  private final Clock clock;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected OutboxDelivery() {
    this(null, null);
  }

  @Inject
  OutboxDelivery(OutboxRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Takes the next row that is due and has it done.
   *
   * @param due by when it is due, at the latest
   * @param taken is told the row before the listener is, so that the caller knows which one failed
   *     even when only the commit does
   * @return whether there was a row
   * @throws Exception what the listener threw; nothing has changed then
   */
  @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  public boolean deliverNext(OutboxListener listener, Instant due, Consumer<OutboxEntry> taken)
      throws Exception {
    Optional<OutboxEntry> next = rows.take(listener.name(), due);
    if (next.isEmpty()) {
      return false;
    }
    taken.accept(next.get());
    try {
      listener.deliver(next.get());
    } catch (Error e) {
      // the container rolls back on exceptions only
      throw new IllegalStateException("a listener broke", e);
    }
    rows.done(next.get(), clock.instant());
    return true;
  }

  /** Notes a failure: the row is due again later, or parked. */
  @Transactional(TxType.REQUIRES_NEW)
  public void failed(OutboxEntry entry, Exception failure) {
    Instant now = clock.instant();
    String error = FailureName.of(failure);
    Optional<Instant> next =
        failure instanceof DeliveryLater later
            ? Optional.of(now.plus(later.pause()))
            : RetryPlan.next(entry.attempts() + 1, now, entry.giveUpAt());
    if (next.isEmpty() || failure instanceof DeliveryRefused) {
      rows.park(entry, now, error);
    } else {
      rows.again(entry, next.get(), error);
    }
  }
}
