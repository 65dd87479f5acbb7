package org.branchwork.web.inserver;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.branchwork.web.platform.outbox.OutboxEntry;
import org.branchwork.web.platform.outbox.OutboxListener;

/** A listener that tells when a row was delivered. */
@ApplicationScoped
public class Signal implements OutboxListener {

  /** The name under which rows are put for it. */
  public static final String NAME = "signal";

  private final Map<UUID, CountDownLatch> latches = new ConcurrentHashMap<>();

  /** Opens when the event's row is delivered. */
  public CountDownLatch of(UUID event) {
    return latches.computeIfAbsent(event, unused -> new CountDownLatch(1));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void deliver(OutboxEntry entry) {
    of(entry.eventId()).countDown();
  }
}
