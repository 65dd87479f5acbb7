package org.branchwork.fundraising.ledger;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/** What the database refuses by a rule of its own, said as the module says it. */
final class LedgerRefusal {

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("ledger_account_pkey", "ledger.account.taken"),
          Map.entry("ledger_account_public_id_key", "ledger.account.taken"),
          Map.entry("ledger_account_fund_once", "ledger.account.taken"),
          Map.entry("ledger_account_entitlement_once", "ledger.account.taken"),
          Map.entry("ledger_account_transfer", "ledger.account.transfer"),
          Map.entry("ledger_account_transfer_once", "ledger.account.taken"),
          Map.entry("ledger_account_political", "ledger.account.political"),
          Map.entry("ledger_fund_pkey", "ledger.fund.kind"),
          Map.entry("ledger_entry_source_once", "entry.source.taken"),
          Map.entry("ledger_entry_reversed_once", "entry.reversed"),
          Map.entry("ledger_period_closed", "entry.day.closed"),
          Map.entry("ledger_entry_one_fund", "entry.funds-apart"),
          Map.entry("ledger_entry_of_transfer", "entry.between-funds"),
          Map.entry("ledger_fund_by_reversal", "entry.fund-by-reversal"),
          Map.entry("ledger_fund_below_nothing", "entry.fund.too-little"),
          Map.entry("ledger_entitlement_below_nothing", "entry.entitlement.too-little"),
          Map.entry("ledger_suspense_below_nothing", "entry.suspense.too-little"),
          Map.entry("ledger_period_overlaps", "period.overlaps"),
          Map.entry("ledger_period_starts_on_key", "period.overlaps"),
          Map.entry("ledger_period_state", "period.changed"),
          Map.entry("ledger_reopening_once", "period.prepared"),
          Map.entry("ledger_period_change_public_id_key", "period.prepared"),
          Map.entry("ledger_reopening_approved_once", "period.approved"),
          Map.entry("ledger_reopening_by_two", "period.own"));

  private LedgerRefusal() {}

  /** Does what is written; a refusal that is no known rule of the ledger goes on as it came. */
  static <T> T of(Supplier<T> written) {
    try {
      return written.get();
    } catch (PersistenceException refused) {
      String message = message(refused);
      throw KEYS.entrySet().stream()
          .filter(rule -> message.matches("(?s).*\\b" + rule.getKey() + "\\b.*"))
          .findFirst()
          .<RuntimeException>map(rule -> new FundraisingRuleBroken(rule.getValue()))
          .orElse(refused);
    }
  }

  private static String message(Throwable refused) {
    @Nullable Throwable cause = refused;
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return cause == null ? "" : "" + cause.getMessage();
  }
}
