package org.branchwork.fundraising.api.outlook;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Reads what waits to be matched, what is expected, and how long strike pay lasts. */
public interface OutlookSearch {

  /**
   * All of it as it is now, for READ, RECONCILE or APPROVE.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  FundOutlook outlook(Caller caller);
}
