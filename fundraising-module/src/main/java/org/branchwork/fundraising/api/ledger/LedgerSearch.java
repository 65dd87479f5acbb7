package org.branchwork.fundraising.api.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Reads the books. Every method throws {@link FundraisingRuleBroken} {@code not-allowed} without
 * one of the permissions READ, RECONCILE and APPROVE.
 */
public interface LedgerSearch {

  /** Whose the money is and where, now, from the kept balances. */
  BalanceProof balances(Caller caller);

  /**
   * The balance of every account that was ever used, by kind and name, from the kept balances.
   *
   * @param from the first day of a period
   * @throws FundraisingRuleBroken {@code period.unknown}
   */
  List<AccountBalance> trialBalance(LocalDate from, Caller caller);

  /** Recomputes everything from the postings; takes long. Empty when the books hold. */
  Optional<Discrepancy> prove(Caller caller);

  /** What the latest proof found that was kept; empty when there was none. */
  Optional<LedgerProof> latestProof(Caller caller);

  /** One entry; empty when there is none of this id. */
  Optional<EntryView> entry(UUID entry, Caller caller);

  /** One entry with the names of its accounts; empty when there is none of this id. */
  Optional<JournalEntry> journalEntry(UUID entry, Caller caller);

  /**
   * Entries, the newest first.
   *
   * @param most how many at most: 1 to 500
   */
  List<JournalEntry> journal(JournalQuestion question, int most, Caller caller);

  /**
   * Entries that happened on some days, by their number, the first one first.
   *
   * @param from the first day
   * @param to the last day
   * @param after those with a greater number, for the next page; 0 for the first
   * @param most how many at most: 1 to 500
   */
  List<JournalEntry> journalOfDays(
      LocalDate from, LocalDate to, long after, int most, Caller caller);

  /** Every ledger account but members' entitlements: those of no fund, then fund by fund. */
  List<LedgerAccount> accounts(Caller caller);

  /** Every fund, in the order in which they were opened, with what it holds. */
  List<KeptFund> funds(Caller caller);

  /** The periods, the first one first. */
  List<PeriodView> periods(Caller caller);

  /** Every closing and re-opening of a period, the newest first. */
  List<PeriodChange> periodChanges(Caller caller);
}
