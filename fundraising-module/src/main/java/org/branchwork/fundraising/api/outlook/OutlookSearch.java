package org.branchwork.fundraising.api.outlook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
   * What is promised to each fund on open pledges and not paid, in pence, for the same callers; of
   * a recurring pledge one instalment. It is no income. A fund that is not in it is promised
   * nothing.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  Map<UUID, Long> promised(Caller caller);

  /**
   * What waits to be matched, month by month in London from the earliest to this one, at most
   * twelve months, of which the first has all before it; empty when nothing waits. For the same
   * callers.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  List<WaitingMonth> waiting(Caller caller);
}
