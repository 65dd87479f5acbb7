package org.branchwork.fundraising.payouts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.payouts.PayeeView;
import org.branchwork.fundraising.api.payouts.PayoutSearch;
import org.branchwork.fundraising.api.payouts.PayoutView;
import org.branchwork.fundraising.api.payouts.StrikeDayView;

/** Reads what is paid out for whoever may. */
@ApplicationScoped
@Transactional
class PayoutLookup implements PayoutSearch {

  private static final int LONGEST_LIST = 200;

  @Inject RunReading reading;

  @Override
  public List<PayoutView> runs(long before, int most, Caller caller) {
    PayoutAccess.requireReading(caller);
    return reading.runs(before, Math.min(most, LONGEST_LIST));
  }

  @Override
  public Optional<PayoutView> run(UUID run, Caller caller) {
    PayoutAccess.requireReading(caller);
    return reading.run(run);
  }

  @Override
  public List<StrikeDayView> strikeDays(UUID fund, Caller caller) {
    PayoutAccess.requireReading(caller);
    return reading.strikeDays(fund);
  }

  @Override
  public Optional<PayeeView> payee(UUID payee, Caller caller) {
    PayoutAccess.requireReading(caller);
    return reading.payee(payee);
  }
}
