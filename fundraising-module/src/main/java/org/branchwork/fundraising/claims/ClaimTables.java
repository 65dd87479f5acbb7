package org.branchwork.fundraising.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the tables of claims by statements; ids, days and moments go in and come out as
 * text. What the database refuses by a rule of its own is said as the module says it.
 */
@ApplicationScoped
class ClaimTables {

  private static final Map<String, String> KEYS =
      Map.of(
          "claim_decided_once", "claim.decided",
          "claim_own", "claim.own",
          "claim_day_once", "claim.accepted.taken");

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** Rows of at least two columns. */
  @SuppressWarnings("unchecked")
  List<@Nullable Object[]> rows(String sql, @Nullable Object... values) {
    return query(sql, values).getResultList();
  }

  /** One column, without what is empty. */
  List<String> texts(String sql, @Nullable Object... values) {
    List<?> cells = query(sql, values).getResultList();
    return cells.stream().map(String::valueOf).toList();
  }

  /** The first cell, as the database gives it; empty for none. */
  Optional<Object> cell(String sql, @Nullable Object... values) {
    List<?> found = query(sql, values).getResultList();
    return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
  }

  /** How many rows were written. */
  int write(String sql, @Nullable Object... values) {
    try {
      return query(sql, values).executeUpdate();
    } catch (PersistenceException refused) {
      String message = "" + refused.getMessage();
      throw KEYS.entrySet().stream()
          .filter(rule -> message.matches("(?s).*\\b" + rule.getKey() + "\\b.*"))
          .findFirst()
          .<RuntimeException>map(rule -> new FundraisingRuleBroken(rule.getValue()))
          .orElse(refused);
    }
  }

  private Query query(String sql, @Nullable Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      query.setParameter(i + 1, value instanceof byte[] ? value : text(value));
    }
    return query;
  }

  /** Values as an array of the database. */
  static String array(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  static UUID uuid(@Nullable Object cell) {
    return UUID.fromString("" + cell);
  }

  static long whole(@Nullable Object cell) {
    return Long.parseLong("" + cell);
  }

  static int count(@Nullable Object cell) {
    return Math.toIntExact(whole(cell));
  }

  static LocalDate day(@Nullable Object cell) {
    return LocalDate.parse("" + cell);
  }

  /** A moment that was selected as microseconds. */
  static Instant moment(@Nullable Object cell) {
    return Instant.EPOCH.plus(whole(cell), ChronoUnit.MICROS);
  }

  static @Nullable String text(@Nullable Object cell) {
    return cell == null ? null : cell.toString();
  }
}
