package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.ledger.LedgerSearch;
import org.branchwork.fundraising.api.ledger.PeriodDesk;

/** The periods of the books, read once for all that is booked together. */
@ApplicationScoped
class Periods {

  @Inject LedgerSearch ledger;
  @Inject PeriodDesk desk;

  OpenDays now(Caller caller) {
    return new OpenDays(ledger.periods(caller), (from, to) -> desk.open(from, to, caller));
  }
}
