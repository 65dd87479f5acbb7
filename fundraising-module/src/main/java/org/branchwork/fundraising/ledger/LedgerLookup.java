package org.branchwork.fundraising.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.branchwork.fundraising.api.ledger.AccountBalance;
import org.branchwork.fundraising.api.ledger.BalanceProof;
import org.branchwork.fundraising.api.ledger.Discrepancy;
import org.branchwork.fundraising.api.ledger.EntryView;
import org.branchwork.fundraising.api.ledger.JournalEntry;
import org.branchwork.fundraising.api.ledger.JournalQuestion;
import org.branchwork.fundraising.api.ledger.KeptFund;
import org.branchwork.fundraising.api.ledger.LedgerAccount;
import org.branchwork.fundraising.api.ledger.LedgerProof;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.PeriodChange;
import org.branchwork.fundraising.api.ledger.PeriodView;

/** Reads the books for whoever may. */
@ApplicationScoped
@Transactional
class LedgerLookup implements LedgerSearch {

  private static final int MOST_ENTRIES = 500;

  @Inject LedgerReading reading;
  @Inject PeriodRows periods;
  @Inject ProofRows proofs;

  @Override
  public BalanceProof balances(Caller caller) {
    BookAccess.requireReading(caller);
    return reading.balances();
  }

  @Override
  public List<AccountBalance> trialBalance(LocalDate from, Caller caller) {
    BookAccess.requireReading(caller);
    if (periods.every().stream().noneMatch(period -> period.from().equals(from))) {
      throw new FundraisingRuleBroken("period.unknown");
    }
    return reading.trialBalance(from, from);
  }

  @Override
  public Optional<Discrepancy> prove(Caller caller) {
    BookAccess.requireReading(caller);
    return proofs.prove();
  }

  @Override
  public Optional<LedgerProof> latestProof(Caller caller) {
    BookAccess.requireReading(caller);
    return proofs.latest();
  }

  @Override
  public Optional<EntryView> entry(UUID entry, Caller caller) {
    BookAccess.requireReading(caller);
    return reading.entry(entry);
  }

  @Override
  public Optional<JournalEntry> journalEntry(UUID entry, Caller caller) {
    BookAccess.requireReading(caller);
    return reading.journal().of(entry);
  }

  @Override
  public List<JournalEntry> journal(JournalQuestion question, int most, Caller caller) {
    BookAccess.requireReading(caller);
    return reading.journal().page(question, checked(most));
  }

  @Override
  public List<JournalEntry> journalOfDays(
      LocalDate from, LocalDate to, long after, int most, Caller caller) {
    BookAccess.requireReading(caller);
    return reading.journal().ofDays(from, to, after, checked(most));
  }

  private static int checked(int most) {
    if (most < 1 || most > MOST_ENTRIES) {
      throw new IllegalArgumentException("1 to 500 entries");
    }
    return most;
  }

  @Override
  public List<LedgerAccount> accounts(Caller caller) {
    BookAccess.requireReading(caller);
    return reading.accounts();
  }

  @Override
  public List<KeptFund> funds(Caller caller) {
    BookAccess.requireReading(caller);
    return reading.funds();
  }

  @Override
  public List<PeriodView> periods(Caller caller) {
    BookAccess.requireReading(caller);
    return periods.every();
  }

  @Override
  public List<PeriodChange> periodChanges(Caller caller) {
    BookAccess.requireReading(caller);
    return periods.changes();
  }
}
