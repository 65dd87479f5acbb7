package org.branchwork.web.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What whoever keeps the server sees of the outbox, and does with it. */
@ApplicationScoped
@Transactional
public class OutboxDesk {

  private static final String COUNTS =
      """
      select (select count(*) from (select 1 from platform.outbox
                                     where state = 'waiting' limit 1000) w) as waiting,
             (select count(*) from (select 1 from platform.outbox
                                     where state = 'parked' limit 1000) p) as parked,
             (select count(*) from (select 1 from platform.outbox
                                     where state = 'done' limit 1000) d) as done,
             (select min(created_at) from platform.outbox where state = 'waiting') as oldest
      """;
  private static final String PARKED =
      """
      select id, listener, kind, created_at, attempts, last_error
        from platform.outbox where state = 'parked' order by id desc limit :limit
      """;
  private static final String RERUN =
      """
      update platform.outbox
         set state = 'waiting', due_at = :now, give_up_at = :giveUpAt, attempts = 0
       where id = :id and state = 'parked'
      """;

  private final Jdbi jdbi;
  private final Clock clock;
  private final Event<OutboxEvent> events;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected OutboxDesk() {
    this(null, null, null);
  }

  @Inject
  OutboxDesk(Jdbi jdbi, Clock clock, Event<OutboxEvent> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.events = events;
  }

  /** How many rows wait, are parked, are done. */
  public OutboxCounts counts() {
    return jdbi.withHandle(
        handle -> handle.createQuery(COUNTS).map((row, context) -> counts(row)).one());
  }

  /** The rows that were given up, latest first, at most {@code limit}. */
  public List<ParkedRow> parked(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PARKED)
                .bind("limit", limit)
                .map((row, context) -> parkedRow(row))
                .list());
  }

  /**
   * Has a parked row tried again, from now on for another 5 days; told as {@link
   * OutboxEvent.ParkedRowRerun}.
   *
   * @param by the account that asks
   * @return false when the row is not parked: somebody was quicker
   */
  public boolean rerun(long id, UUID by) {
    Instant now = clock.instant();
    int changed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(RERUN)
                    .bind("id", id)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("giveUpAt", now.plus(RetryPlan.PATIENCE).atOffset(ZoneOffset.UTC))
                    .execute());
    if (changed == 1) {
      String row = String.valueOf(id);
      events.fire(new OutboxEvent.ParkedRowRerun(UUID.randomUUID(), row, by.toString(), now));
    }
    return changed == 1;
  }

  private static OutboxCounts counts(ResultSet row) throws SQLException {
    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
    return new OutboxCounts(
        row.getInt("waiting"),
        row.getInt("parked"),
        row.getInt("done"),
        oldest == null ? null : oldest.toInstant());
  }

  private static ParkedRow parkedRow(ResultSet row) throws SQLException {
    return new ParkedRow(
        row.getLong("id"),
        row.getString("listener"),
        row.getString("kind"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        row.getString("last_error"));
  }
}
