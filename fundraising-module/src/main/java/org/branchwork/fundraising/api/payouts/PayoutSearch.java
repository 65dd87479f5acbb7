package org.branchwork.fundraising.api.payouts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Reads what is paid out. Every method throws {@link FundraisingRuleBroken} {@code not-allowed}
 * without one of the permissions READ, RECONCILE and APPROVE.
 */
public interface PayoutSearch {

  /**
   * Runs without their payments, the newest first.
   *
   * @param before the number of the last one seen; {@link Long#MAX_VALUE} to begin
   * @param most from 1 to 200; more is taken as 200
   */
  List<PayoutView> runs(long before, int most, Caller caller);

  /** A run with its payments; empty when there is none of this id. */
  Optional<PayoutView> run(UUID run, Caller caller);

  /** The days on strike of a fund, the latest first. */
  List<StrikeDayView> strikeDays(UUID fund, Caller caller);

  /** A payee with the bank details in force and a change that is open; empty for none. */
  Optional<PayeeView> payee(UUID payee, Caller caller);
}
