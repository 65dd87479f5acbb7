package org.branchwork.fundraising.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;

/** Statements of the database's own language. */
final class Statements {

  private Statements() {}

  /** A statement with its values as text, which it casts: ids, days and moments alike. */
  static Query of(EntityManager entities, String sql, @Nullable Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      query.setParameter(i + 1, value == null ? null : value.toString());
    }
    return query;
  }
}
