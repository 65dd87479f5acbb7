package org.branchwork.web.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of the outbox, in SQL. Every method runs in the caller's transaction. */
@ApplicationScoped
class OutboxRows {

  private static final String INSERT =
      """
      insert into platform.outbox (listener, event_id, kind, facts, created_at, due_at, give_up_at)
      values (:listener, :eventId, :kind, jsonb_object(:keys::text[], :values::text[]),
              :now, :now, :giveUpAt)
      on conflict (listener, event_id) do nothing
      returning id
      """;
  private static final String ENTRY =
      """
      select id, event_id, kind, created_at, give_up_at, attempts,
             array(select key from jsonb_each_text(facts) order by key) as keys,
             array(select value from jsonb_each_text(facts) order by key) as values
        from platform.outbox
      """;
  private static final String TAKE =
      ENTRY
          + """
       where listener = :listener and state = 'waiting' and due_at <= :due
       order by due_at, id
       limit 1
         for update skip locked
      """;

  private static final String ALIKE =
      ENTRY
          + """
       where listener = :listener and kind = :kind and id <> :id
         and state = 'waiting' and due_at <= :now
       order by due_at, id
       limit :most
         for update skip locked
      """;

  // state and attempts guard against another instance that took the row after ours was undone
  private static final String OPEN = " where id = :id and state = 'waiting' and attempts = :seen";

  private final Jdbi jdbi;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected OutboxRows() {
    this(null);
  }

  @Inject
  OutboxRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Adds a row that is due now; empty when the listener already has one for the event. */
  Optional<Long> add(
      String listener, UUID eventId, String kind, Map<String, String> facts, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(INSERT)
                .bind("listener", listener)
                .bind("eventId", eventId)
                .bind("kind", kind)
                .bind("keys", facts.keySet().toArray(String[]::new))
                .bind("values", facts.values().toArray(String[]::new))
                .bind("now", utc(now))
                .bind("giveUpAt", utc(now.plus(RetryPlan.PATIENCE)))
                .mapTo(Long.class)
                .findOne());
  }

  /** Takes the row that is due longest and holds it until the transaction ends. */
  Optional<OutboxEntry> take(String listener, Instant due) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TAKE)
                .bind("listener", listener)
                .bind("due", utc(due))
                .map((row, context) -> entry(row))
                .findOne());
  }

  /** Takes more rows that ask for the same as one that is taken, the longest due first. */
  List<OutboxEntry> alike(String listener, OutboxEntry taken, int most, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ALIKE)
                .bind("listener", listener)
                .bind("kind", taken.kind())
                .bind("id", taken.id())
                .bind("now", utc(now))
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list());
  }

  /** A row, whatever its state; nobody is kept from it. */
  Optional<OutboxEntry> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ENTRY + " where id = :id")
                .bind("id", id)
                .map((row, context) -> entry(row))
                .findOne());
  }

  void done(OutboxEntry entry, Instant now) {
    String set = "state = 'done', done_at = :at, last_error = null";
    change(set, entry, now, null);
  }

  void again(OutboxEntry entry, Instant due, String error) {
    change("due_at = :at, last_error = :error", entry, due, error);
  }

  void park(OutboxEntry entry, Instant now, String error) {
    change("state = 'parked', due_at = :at, last_error = :error", entry, now, error);
  }

  private void change(String set, OutboxEntry entry, Instant at, @Nullable String error) {
    String sql = "update platform.outbox set attempts = attempts + 1, " + set + OPEN;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("id", entry.id())
                .bind("seen", entry.attempts())
                .bind("at", utc(at))
                .bind("error", error)
                .execute());
  }

  private static OutboxEntry entry(ResultSet row) throws SQLException {
    return new OutboxEntry(
        row.getLong("id"),
        row.getObject("event_id", UUID.class),
        row.getString("kind"),
        facts(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("give_up_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"));
  }

  private static Map<String, String> facts(ResultSet row) throws SQLException {
    String[] keys = (String[]) row.getArray("keys").getArray();
    String[] values = (String[]) row.getArray("values").getArray();
    Map<String, String> facts = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      facts.put(keys[i], values[i]);
    }
    return facts;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
