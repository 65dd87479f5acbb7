package org.branchwork.web.platform.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.branchwork.web.platform.database.Transactions;
import org.jdbi.v3.core.Jdbi;

/** The outbox put together by hand, with transactions as the server would give them. */
public final class OutboxBench {

  private final Transactions transactions;
  private final Jdbi jdbi;
  private final OutboxRows rows;
  private final Clock clock;

  public OutboxBench(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.jdbi = transactions.jdbi();
    this.rows = new OutboxRows(jdbi);
    this.clock = clock;
  }

  public Outbox outbox() {
    return new Outbox(rows, clock);
  }

  /** Puts a row with one fact and gives back its id. */
  public long put(String listener, String fact) {
    Optional<Long> id = outbox().put(listener, UUID.randomUUID(), "kind", Map.of("fact", fact));
    return id.orElseThrow();
  }

  public OutboxPump pump() {
    return new OutboxPump(
        new OutboxDelivery(rows, clock) {
          @Override
          public boolean deliverNext(
              OutboxListener listener, Instant due, Consumer<OutboxEntry> taken) throws Exception {
            return transactions.inNew(() -> super.deliverNext(listener, due, taken));
          }
        },
        clock);
  }

  /** One column of one row, as text. */
  public String column(long id, String column) {
    String sql = "select " + column + " from platform.outbox where id = :id";
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("id", id).mapTo(String.class).one());
  }
}
