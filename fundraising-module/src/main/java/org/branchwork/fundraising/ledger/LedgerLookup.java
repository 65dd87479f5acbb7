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
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.PeriodView;

/** Reads the books for whoever may. */
@ApplicationScoped
@Transactional
class LedgerLookup implements LedgerSearch {

  @Inject LedgerReading reading;
  @Inject PeriodRows periods;

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
    return reading.trialBalance(from);
  }

  @Override
  public Optional<Discrepancy> prove(Caller caller) {
    BookAccess.requireReading(caller);
    return reading.prove();
  }

  @Override
  public Optional<EntryView> entry(UUID entry, Caller caller) {
    BookAccess.requireReading(caller);
    return reading.entry(entry);
  }

  @Override
  public List<PeriodView> periods(Caller caller) {
    BookAccess.requireReading(caller);
    return periods.every();
  }
}
