package org.branchwork.fundraising.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of the database's own language. */
final class Sql {

  private Sql() {}

  /** A statement with its values as text, which it casts: ids, days and moments alike. */
  static Query of(EntityManager entities, String sql, @Nullable Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      query.setParameter(i + 1, value == null ? null : value.toString());
    }
    return query;
  }

  /** What a question of several columns finds. */
  @SuppressWarnings("unchecked")
  static List<Row> rows(EntityManager entities, String sql, @Nullable Object... values) {
    List<@Nullable Object[]> rows = of(entities, sql, values).getResultList();
    return rows.stream().map(Row::new).toList();
  }

  /** A moment as whole microseconds, which {@link Row#moment} reads. */
  static String micros(String column) {
    return "cast(extract(epoch from " + column + ") * 1000000 as bigint)";
  }
}
