package org.branchwork.web.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where an act leaves what is to be done after it. */
@ApplicationScoped
public class Outbox {

  private final OutboxRows rows;
  private final Clock clock;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected Outbox() {
    this(null, null);
  }

  @Inject
  Outbox(OutboxRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Puts a row for a listener, in the transaction of the act; without one it refuses, for then the
   * row could outlive an act that is undone.
   *
   * @param listener {@link OutboxListener#name()}
   * @param eventId the event's id, or one made from it: a listener gets one row for it, however
   *     often it is put
   * @param kind what is to be done, in the listener's own words
   * @param facts ids and plain values; never a name, an address or a text
   * @return the row's id; empty when there was one already
   */
  @Transactional(TxType.MANDATORY)
  public Optional<Long> put(String listener, UUID eventId, String kind, Map<String, String> facts) {
    return rows.add(listener, eventId, kind, facts, clock.instant());
  }

  /**
   * Takes more due rows that ask for the same as one that is being delivered, for a listener that
   * does many at one go; what it has done, it says with {@link #done}.
   *
   * @param most so many at most
   */
  @Transactional(TxType.MANDATORY)
  public List<OutboxEntry> alike(OutboxListener listener, OutboxEntry delivered, int most) {
    return rows.alike(listener.name(), delivered, most, clock.instant());
  }

  /** A row that was taken with another is done. */
  @Transactional(TxType.MANDATORY)
  public void done(OutboxEntry entry) {
    rows.done(entry, clock.instant());
  }

  /** A row, whatever its state. */
  public Optional<OutboxEntry> find(long id) {
    return rows.find(id);
  }
}
