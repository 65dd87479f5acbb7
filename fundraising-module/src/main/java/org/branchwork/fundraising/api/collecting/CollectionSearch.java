package org.branchwork.fundraising.api.collecting;

import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Reads what was collected. Every method throws {@link FundraisingRuleBroken} {@code not-allowed}
 * without one of the permissions READ, RECONCILE and APPROVE, and gives at most 200.
 */
public interface CollectionSearch {

  /** Cash that is in no slip yet, the oldest first. */
  List<CollectionView> waiting(Caller caller);

  /** Cheques that are neither cleared nor returned, the oldest first. */
  List<ChequeView> cheques(Caller caller);

  /**
   * The lines that have not been placed and of which exactly the sum of a slip is left that waits
   * for its line; the oldest first.
   */
  List<FittingLine> fittingSlips(Caller caller);

  /** The lines that took out exactly the sum of a banked cheque and have not been placed. */
  List<FittingLine> fittingCheques(Caller caller);

  /** The slips whose line of the bank is not found, then the others, the newest first. */
  List<PayingInView> payingIns(Caller caller);
}
