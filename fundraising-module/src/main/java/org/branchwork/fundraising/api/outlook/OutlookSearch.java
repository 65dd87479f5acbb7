package org.branchwork.fundraising.api.outlook;

import java.util.List;
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

  /**
   * What each fund holds and what is promised to it, in the order they were opened, for the same
   * callers.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  List<FundStanding> standings(Caller caller);

  /**
   * What waits to be matched, month by month in London from the earliest to this one, at most
   * twelve months, of which the first has all before it; empty when nothing waits. For the same
   * callers.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  List<WaitingMonth> waiting(Caller caller);
}
