package org.branchwork.fundraising.transfers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements whose values go in as text, to be cast. What the database refuses by a rule of
 * its own is said as the module says it.
 */
@ApplicationScoped
class TransferTables {

  private static final Map<String, String> KEYS =
      Map.of(
          "fund_transfer_by_two", "transfer.own",
          "fund_transfer_decided_once", "transfer.decided",
          "fund_transfer_within_fund", "transfer.too-much");

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** Rows of at least two columns. */
  @SuppressWarnings("unchecked")
  List<@Nullable Object[]> rows(String sql, @Nullable Object... values) {
    return query(sql, values).getResultList();
  }

  void write(String sql, @Nullable Object... values) {
    try {
      query(sql, values).executeUpdate();
    } catch (PersistenceException refused) {
      String message = message(refused);
      throw KEYS.entrySet().stream()
          .filter(rule -> message.matches("(?s).*\\b" + rule.getKey() + "\\b.*"))
          .findFirst()
          .<RuntimeException>map(rule -> new FundraisingRuleBroken(rule.getValue()))
          .orElse(refused);
    }
  }

  /** A statement with its values as text, which it casts. */
  Query query(String sql, @Nullable Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      query.setParameter(i + 1, value == null ? null : value.toString());
    }
    return query;
  }

  private static String message(Throwable refused) {
    @Nullable Throwable cause = refused;
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return cause == null ? "" : "" + cause.getMessage();
  }

  /** A moment as whole microseconds, which {@link #moment} reads. */
  static String micros(String column) {
    return "cast(extract(epoch from " + column + ") * 1000000 as bigint)";
  }

  static Instant moment(@Nullable Object cell) {
    return Instant.EPOCH.plus(whole(cell), ChronoUnit.MICROS);
  }

  static UUID uuid(@Nullable Object cell) {
    return UUID.fromString(text(cell));
  }

  static long whole(@Nullable Object cell) {
    return Long.parseLong(text(cell));
  }

  static String text(@Nullable Object cell) {
    return "" + cell;
  }
}
