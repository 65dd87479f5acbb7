package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements of the database's own language; ids, days and moments go in and come out as text. */
@ApplicationScoped
class Sql {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** Rows of at least two columns. */
  @SuppressWarnings("unchecked")
  List<@Nullable Object[]> rows(String sql, @Nullable Object... values) {
    return query(sql, values).getResultList();
  }

  /** The one column of the first row; empty for none. */
  Optional<String> one(String sql, @Nullable Object... values) {
    List<?> rows = query(sql, values).getResultList();
    return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(text(rows.get(0)));
  }

  int write(String sql, @Nullable Object... values) {
    return query(sql, values).executeUpdate();
  }

  private Query query(String sql, @Nullable Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, text(values[i]));
    }
    return query;
  }

  /** Ids as an array, to be cast. */
  static String array(Collection<UUID> ids) {
    return array(ids, id -> id);
  }

  /** Ids, days or truths of rows as an array, to be cast: none of them needs quotes. */
  static <T> String array(Collection<T> rows, Function<T, Object> value) {
    return rows.stream()
        .map(row -> value.apply(row).toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  static UUID uuid(@Nullable Object cell) {
    return UUID.fromString("" + cell);
  }

  static long whole(@Nullable Object cell) {
    return Long.parseLong("" + cell);
  }

  static @Nullable String text(@Nullable Object cell) {
    return cell == null ? null : cell.toString();
  }

  /** Empty where there is none. */
  static String words(@Nullable Object cell) {
    return cell == null ? "" : cell.toString();
  }

  /** A moment that was selected as microseconds. */
  static Instant moment(@Nullable Object cell) {
    return Instant.EPOCH.plus(whole(cell), ChronoUnit.MICROS);
  }
}
