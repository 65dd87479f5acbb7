package org.branchwork.fundraising.api.transfers;

import java.util.List;
import java.util.OptionalLong;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Reads transfers between funds. Every method throws {@link FundraisingRuleBroken} {@code
 * not-allowed} without one of the permissions READ, RECONCILE and APPROVE.
 */
public interface TransferSearch {

  /** Those that wait to be approved, the first that was asked for first; at most 200. */
  List<TransferView> waiting(Caller caller);

  /**
   * Those that were approved or withdrawn, the newest first.
   *
   * @param before the number of the last one seen; empty for the first page
   * @param most how many, 1 to 200
   */
  List<TransferView> decided(OptionalLong before, int most, Caller caller);
}
