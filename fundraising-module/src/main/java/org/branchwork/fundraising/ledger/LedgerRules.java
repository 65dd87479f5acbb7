package org.branchwork.fundraising.ledger;

import java.util.Map;

/** What the module says, by the rule of the database that refuses. */
final class LedgerRules {

  static final Map<String, String> KEYS =
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

  private LedgerRules() {}
}
