package org.branchwork.fundraising.inspections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements whose values go in as text, to be cast. What the database refuses by a rule of
 * its own is said as the module says it.
 */
@ApplicationScoped
class InspectionTables {

  private static final Map<String, String> KEYS =
      Map.of(
          "inspection_order", "inspection.order",
          "inspection_checked_first", "inspection.unchecked",
          "inspection_under_way", "inspection.not-under-way");

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** Rows of at least two columns. */
  @SuppressWarnings("unchecked")
  List<@Nullable Object[]> rows(String sql, @Nullable Object... values) {
    return query(sql, values).getResultList();
  }

  /** How many rows were written. */
  int write(String sql, @Nullable Object... values) {
    try {
      return query(sql, values).executeUpdate();
    } catch (PersistenceException refused) {
      String message = "" + refused.getMessage();
      throw KEYS.entrySet().stream()
          .filter(rule -> message.contains(rule.getKey()))
          .findFirst()
          .<RuntimeException>map(rule -> new FundraisingRuleBroken(rule.getValue()))
          .orElse(refused);
    }
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
