package org.branchwork.web.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.branchwork.web.platform.audit.chain.Seal;
import org.branchwork.web.platform.identity.Actor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail for an auditor. That somebody searched it, stands in it too. */
@ApplicationScoped
public class AuditSearch {

  private static final String PERMISSION = "audit.read";
  private static final Duration LATE = Duration.ofMinutes(1);
  private static final String COLUMNS =
      """
      select e.id, e.at, e.actor, e.action, e.subject, e.refused,
             (select array_agg(f.key || '=' || f.value order by f.key)
                from jsonb_each_text(e.facts) f where f.value is not null) as facts
        from platform.audit_entry e where true
      """;
  private static final String HIDDEN =
      " and (e.action = 'AuditSearched' and e.actor = :reader"
          + " or (e.subject is null or e.subject <> all (:hidden)) and not exists"
          + " (select from jsonb_each_text(e.facts) f where f.value = any (:hidden)))";
  private static final String WAITS =
      """
      select exists (select 1 from platform.audit_entry e
                      where (e.written_in, e.id) > (cast(:writtenIn as xid8), :entryId)
                        and e.at < :late)
      """;

  /**
   * What is not there for the reader, who sees what she or he searched for all the same: of a
   * record that never was it would stand there too.
   */
  private record Hidden(UUID reader, Set<String> subjects) {}

  @Inject Jdbi jdbi;
  @Inject AuditTrail trail;
  @Inject AuditWall wall;
  @Inject Clock clock;

  /**
   * One page.
   *
   * @param after where the page begins, as {@link AuditPart#next} told; empty for the first
   * @return empty when {@code after} is no such place
   */
  @Transactional
  public Optional<AuditPart> page(AuditQuestion question, String after, int rows, Actor by) {
    requirePermission(by);
    Optional<PlaceInTrail> place = PlaceInTrail.parse(after);
    if (place.isEmpty() && !after.isEmpty()) {
      return Optional.empty();
    }
    Hidden hidden = new Hidden(by.accountId(), wall.hiddenFrom(by.accountId()));
    List<AuditLine> found =
        jdbi.withHandle(h -> find(h, question, hidden, place.orElse(null), rows + 1));
    if (!question.open() && place.isEmpty()) {
      trail.searched(by.accountId().toString(), question);
    }
    boolean more = found.size() > rows;
    List<AuditLine> lines = more ? found.subList(0, rows) : found;
    return Optional.of(
        new AuditPart(lines, more ? PlaceInTrail.of(lines.get(rows - 1)).text() : null));
  }

  /** How far the trail is sealed. */
  @Transactional
  public SealState seal(Actor by) {
    requirePermission(by);
    return jdbi.withHandle(
        handle -> {
          Seal last = AuditSealRows.last(handle);
          boolean late = waits(handle, last);
          return last.sequence() == 0
              ? new SealState(0, null, null, late)
              : new SealState(last.sequence(), sealedAt(handle, last), last.head().shown(), late);
        });
  }

  private static void requirePermission(Actor by) {
    if (!by.permissions().contains(PERMISSION)) {
      throw new IllegalStateException("this needs the permission " + PERMISSION);
    }
  }

  private static List<AuditLine> find(
      Handle handle,
      AuditQuestion question,
      Hidden hidden,
      @Nullable PlaceInTrail place,
      int rows) {
    StringBuilder sql = new StringBuilder(COLUMNS);
    add(sql, question.actor(), " and e.actor = :actor");
    add(sql, question.action(), " and e.action = :action");
    add(sql, question.subject(), " and e.subject = :subject");
    add(sql, question.from(), " and e.at >= :from");
    add(sql, question.until(), " and e.at < :until");
    add(sql, question.refused() ? question : null, " and e.refused");
    add(sql, hidden.subjects().isEmpty() ? null : hidden, HIDDEN);
    add(sql, place, " and (e.at, e.id) < (:placeAt, :placeId)");
    Query query = handle.createQuery(sql + " order by e.at desc, e.id desc limit :rows");
    bind(query, "actor", question.actor());
    bind(query, "action", question.action());
    bind(query, "subject", question.subject());
    bind(query, "from", question.from());
    bind(query, "until", question.until());
    bind(query, "placeAt", place == null ? null : place.at());
    bind(query, "placeId", place == null ? null : place.id());
    if (!hidden.subjects().isEmpty()) {
      query.bind("hidden", hidden.subjects().toArray(String[]::new));
      query.bind("reader", hidden.reader().toString());
    }
    return query.bind("rows", rows).map((row, context) -> line(row)).list();
  }

  private static void add(StringBuilder sql, @Nullable Object value, String condition) {
    if (value != null) {
      sql.append(condition);
    }
  }

  private static void bind(Query query, String name, @Nullable Object value) {
    if (value instanceof Instant at) {
      query.bind(name, at);
    } else if (value instanceof Long number) {
      query.bind(name, number.longValue());
    } else if (value != null) {
      query.bind(name, value.toString());
    }
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    Map<String, String> facts = new TreeMap<>();
    if (row.getArray("facts") != null) {
      for (String fact : (String[]) row.getArray("facts").getArray()) {
        int at = fact.indexOf('=');
        facts.put(fact.substring(0, at), fact.substring(at + 1));
      }
    }
    return new AuditLine(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getBoolean("refused"),
        facts);
  }

  private boolean waits(Handle handle, Seal last) {
    return handle
        .createQuery(WAITS)
        .bind("writtenIn", last.writtenIn())
        .bind("entryId", last.entryId())
        .bind("late", clock.instant().minus(LATE))
        .mapTo(boolean.class)
        .one();
  }

  private static Instant sealedAt(Handle handle, Seal last) {
    return handle
        .createQuery("select sealed_at from platform.audit_seal where sequence = :sequence")
        .bind("sequence", last.sequence())
        .mapTo(Instant.class)
        .one();
  }
}
