package org.branchwork.casework.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.register.Meaning;
import org.branchwork.casework.api.register.RegisterState.Applied;

/** The extracts, and what their columns mean. */
@ApplicationScoped
class ExtractRows {

  private static final int LATEST = 20;

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  UUID keep(byte[] bytes, Caller by, Instant now) {
    UUID id = UUID.randomUUID();
    em.createNativeQuery(
            "insert into casework.register_extract (id, read_by, read_at, bytes)"
                + " values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4)")
        .setParameter(1, id.toString())
        .setParameter(2, by.label())
        .setParameter(3, Timestamp.from(now))
        .setParameter(4, bytes)
        .executeUpdate();
    return id;
  }

  /** Throws away every extract that waits. */
  void discardAll() {
    em.createNativeQuery(
            "update casework.register_extract set bytes = null where bytes is not null")
        .executeUpdate();
  }

  void discard(UUID id) {
    em.createNativeQuery(
            "update casework.register_extract set bytes = null where id = cast(?1 as uuid)")
        .setParameter(1, id.toString())
        .executeUpdate();
  }

  /** The bytes of an extract that waits. */
  Optional<byte[]> waiting(UUID id) {
    return em
        .createNativeQuery(
            "select bytes from casework.register_extract"
                + " where id = cast(?1 as uuid) and bytes is not null")
        .setParameter(1, id.toString())
        .getResultList()
        .stream()
        .map(byte[].class::cast)
        .findFirst();
  }

  /** Whether it was applied; the next to apply waits here. Empty when there is none. */
  Optional<Boolean> lockedAndApplied(UUID id) {
    return em
        .createNativeQuery(
            "select applied_at is not null from casework.register_extract"
                + " where id = cast(?1 as uuid) for update")
        .setParameter(1, id.toString())
        .getResultList()
        .stream()
        .map(Boolean.class::cast)
        .findFirst();
  }

  Optional<UUID> latestWaiting() {
    return em
        .createNativeQuery(
            "select cast(id as text) from casework.register_extract where bytes is not null"
                + " order by read_at desc limit 1")
        .getResultList()
        .stream()
        .map(id -> UUID.fromString((String) id))
        .findFirst();
  }

  void applied(UUID id, Difference figures, Caller by, Instant now) {
    em.createNativeQuery(
            "update casework.register_extract set bytes = null, applied_by = cast(?2 as uuid),"
                + " applied_at = ?3, joined = ?4, changed = ?5, lapsed = ?6, unchanged = ?7,"
                + " problems = ?8 where id = cast(?1 as uuid)")
        .setParameter(1, id.toString())
        .setParameter(2, by.label())
        .setParameter(3, Timestamp.from(now))
        .setParameter(4, figures.joined().size())
        .setParameter(5, figures.changed().size())
        .setParameter(6, figures.lapsed().size())
        .setParameter(7, figures.unchanged())
        .setParameter(8, figures.problems().size())
        .executeUpdate();
  }

  List<Applied> latestApplied() {
    List<?> rows =
        em.createNativeQuery(
                "select applied_at, cast(applied_by as text), joined, changed, lapsed, problems"
                    + " from casework.register_extract where applied_at is not null"
                    + " order by applied_at desc limit "
                    + LATEST)
            .getResultList();
    return rows.stream().map(row -> applied((Object[]) row)).toList();
  }

  private static Applied applied(Object[] row) {
    return new Applied(
        ((Timestamp) row[0]).toInstant(),
        UUID.fromString((String) row[1]),
        (Integer) row[2],
        (Integer) row[3],
        (Integer) row[4],
        (Integer) row[5]);
  }

  Map<String, Meaning> meanings() {
    Map<String, Meaning> meanings = new HashMap<>();
    for (Object each :
        em.createNativeQuery("select heading, meaning from casework.register_column")
            .getResultList()) {
      Object[] row = (Object[]) each;
      meanings.put((String) row[0], Meaning.valueOf((String) row[1]));
    }
    return meanings;
  }

  /** Remembers what columns mean, all in one statement. */
  void remember(Map<String, Meaning> meanings) {
    StringBuilder lines = new StringBuilder();
    meanings.forEach(
        (heading, meaning) ->
            lines
                .append(lines.isEmpty() ? "" : String.valueOf(Listed.ROW))
                .append(heading)
                .append(Listed.FIELD)
                .append(meaning));
    em.createNativeQuery(
            "insert into casework.register_column (heading, meaning)"
                + " select split_part(line, chr(31), 1), split_part(line, chr(31), 2)"
                + " from string_to_table(cast(?1 as text), chr(30)) line"
                + " on conflict (heading) do update set meaning = excluded.meaning")
        .setParameter(1, lines.toString())
        .executeUpdate();
  }
}
