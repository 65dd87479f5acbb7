package org.branchwork.casework.collectives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of this package. Ids and days go as text, for the statement to cast: of an
 * empty value the database would not know the type.
 */
@ApplicationScoped
class Statements {

  @PersistenceContext(unitName = "casework")
  EntityManager em;

  /** Changes rows and says how many. */
  int change(String sql, @Nullable Object... values) {
    return query(sql, values).executeUpdate();
  }

  /** Rows of at least two columns. */
  List<Columns> rows(String sql, @Nullable Object... values) {
    List<?> rows = query(sql, values).getResultList();
    return rows.stream().map(row -> new Columns((Object[]) row)).toList();
  }

  /** The first of these rows. */
  Optional<Columns> row(String sql, @Nullable Object... values) {
    return rows(sql, values).stream().findFirst();
  }

  /** One column of numbers. */
  List<Long> numbers(String sql, @Nullable Object... values) {
    List<?> rows = query(sql, values).getResultList();
    return rows.stream().map(row -> ((Number) row).longValue()).toList();
  }

  private Query query(String sql, @Nullable Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, column(values[i]));
    }
    return query;
  }

  private static @Nullable Object column(@Nullable Object value) {
    if (value instanceof Instant moment) {
      return Timestamp.from(moment);
    }
    if (value instanceof UUID || value instanceof LocalDate || value instanceof Enum) {
      return value.toString();
    }
    return value;
  }
}
