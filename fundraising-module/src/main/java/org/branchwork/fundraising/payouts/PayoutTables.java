package org.branchwork.fundraising.payouts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.branchwork.fundraising.sql.SqlDoor.Tables;

/** The tables of paying out. */
@ApplicationScoped
class PayoutTables extends Tables {

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
          Map.entry("payout_line_grant_stands", "hardship.unknown"),
          Map.entry("hardship_in_run", "hardship.in-run"),
          Map.entry("hardship_claimed", "hardship.claimed"),
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
          Map.entry("payout_run_within_fund", "payout.fund.short"),
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

  PayoutTables() {
    super(KEYS);
  }

  /** Has the rules looked at now, so that a refusal shows here and not, wrapped, at the end. */
  void check() {
    write(DEFERRED + "immediate");
    write(DEFERRED + "deferred");
  }
}
