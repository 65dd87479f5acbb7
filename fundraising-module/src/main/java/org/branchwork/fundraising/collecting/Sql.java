package org.branchwork.fundraising.collecting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements whose values go in as text, to be cast, and come out as text. */
@ApplicationScoped
class Sql {

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** One row, each of its cells as text; at least two columns. */
  record Row(@Nullable Object[] cells) {

    @Nullable String textOrNone(int column) {
      return cells[column] == null ? null : "" + cells[column];
    }

    String text(int column) {
      return "" + cells[column];
    }

    boolean has(int column) {
      return cells[column] != null;
    }

    long whole(int column) {
      return Long.parseLong(text(column));
    }

    boolean yes(int column) {
      return Boolean.parseBoolean(text(column));
    }
  }

  List<Row> rows(String sql, @Nullable Object... values) {
    List<?> rows = query(sql, values).getResultList();
    return rows.stream().map(row -> new Row((Object[]) row)).toList();
  }

  Optional<Row> row(String sql, @Nullable Object... values) {
    return rows(sql, values).stream().findFirst();
  }

  /** Whether a question of one column finds anything. */
  boolean finds(String sql, @Nullable Object... values) {
    return !query(sql, values).getResultList().isEmpty();
  }

  int write(String sql, @Nullable Object... values) {
    return query(sql, values).executeUpdate();
  }

  private Query query(String sql, @Nullable Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      query.setParameter(i + 1, value == null ? null : value.toString());
    }
    return query;
  }
}
