package org.branchwork.fundraising.api.matching;

import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Reads refunds. Every method throws {@link FundraisingRuleBroken} {@code not-allowed} without one
 * of the permissions READ, RECONCILE and APPROVE.
 */
public interface RefundSearch {

  /** What is prepared or approved and neither paid nor withdrawn, the oldest first; at most 200. */
  List<RefundView> waiting(Caller caller);
}
