package org.branchwork.fundraising.payouts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the tables of paying out by statements. What the database refuses by a rule of
 * its own is said as the module says it.
 */
@ApplicationScoped
class PayoutTables {

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("strike_day_taken", "strike-day.listed"),
          Map.entry("strike_day_once", "strike-day.listed"),
          Map.entry("strike_pay_rate_overlaps", "strike-day.rate.taken"),
          Map.entry("strike_pay_cap_overlaps", "strike-day.cap.taken"),
          Map.entry("strike_pay_capped", "strike-day.capped"),
          Map.entry("strike_pay_claimed_day_once", "strike-day.paid"),
          Map.entry("strike_pay_claimed_day_worth", "strike-day.share.malformed"),
          Map.entry("hardship_grant_own", "hardship.own"),
          Map.entry("hardship_grant_taken", "hardship.unknown"),
          Map.entry("payout_line_grant_once", "hardship.unknown"),
          Map.entry("payout_line_grant_worth", "hardship.unknown"),
          Map.entry("payee_taken", "payee.member.taken"),
          Map.entry("payee_member_once", "payee.member.taken"),
          Map.entry("payee_account_taken", "payee.account.asked"),
          Map.entry("payee_account_asked_once", "payee.account.asked"),
          Map.entry("payee_account_asked_how", "payee.change.asked-how"),
          Map.entry("payee_address_taken", "payee.address.malformed"),
          Map.entry("payee_account_by_two", "payee.change.own"),
          Map.entry("payee_account_own", "payee.change.own"),
          Map.entry("payee_account_decided_once", "payee.change.decided"),
          Map.entry("payee_account_waits", "payee.account.waiting"),
          Map.entry("payee_account_erased", "payee.account.erased"),
          Map.entry("payout_run_taken", "payout.taken"),
          Map.entry("payout_run_state", "payout.decided"),
          Map.entry("payout_run_by_two", "payout.own"),
          Map.entry("payout_run_own", "payout.own"),
          Map.entry("payout_run_altered", "payout.altered"),
          Map.entry("payout_payee_changed", "payout.payee.changed"),
          Map.entry("payout_settlement_once", "payout.line.paid"),
          Map.entry("payout_settlement_returned", "payout.line.returned"),
          Map.entry("payout_settlement_of_line", "payout.line.sum"),
          Map.entry("payout_return_by_line", "payout.return.line"),
          Map.entry("payout_settlement_bank_line_once", "payout.debit.taken"));

  /** All that is looked at when a transaction ends. */
  private static final String DEFERRED =
      "set constraints fundraising.payout_run_whole, fundraising.payout_line_whole,"
          + " fundraising.strike_pay_claimed_day_whole, fundraising.payout_line_grant_whole,"
          + " fundraising.strike_pay_capped ";

  @PersistenceContext(unitName = "fundraising")
  EntityManager entities;

  /** Rows of at least two columns. */
  @SuppressWarnings("unchecked")
  List<@Nullable Object[]> rows(String sql, @Nullable Object... values) {
    return query(sql, values).getResultList();
  }

  /** The first cell as text; empty when there is none, or nothing in it. */
  Optional<String> one(String sql, @Nullable Object... values) {
    List<?> found = query(sql, values).getResultList();
    return found.isEmpty() ? Optional.empty() : Optional.ofNullable(text(found.get(0)));
  }

  /** How many rows were written. */
  int write(String sql, @Nullable Object... values) {
    try {
      return query(sql, values).executeUpdate();
    } catch (PersistenceException refused) {
      String message = message(refused);
      throw KEYS.entrySet().stream()
          .filter(rule -> message.matches("(?s).*\\b" + rule.getKey() + "\\b.*"))
          .findFirst()
          .<RuntimeException>map(rule -> new FundraisingRuleBroken(rule.getValue()))
          .orElse(refused);
    }
  }

  /** Has the rules looked at now, so that a refusal shows here and not, wrapped, at the end. */
  void check() {
    write(DEFERRED + "immediate");
    write(DEFERRED + "deferred");
  }

  /** Values as an array of the database. */
  static String array(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  static long whole(@Nullable Object cell) {
    return Long.parseLong("" + cell);
  }

  static @Nullable String text(@Nullable Object cell) {
    return cell == null ? null : cell.toString();
  }

  /** A statement with its values as text, which it casts. */
  private Query query(String sql, @Nullable Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, text(values[i]));
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
}
