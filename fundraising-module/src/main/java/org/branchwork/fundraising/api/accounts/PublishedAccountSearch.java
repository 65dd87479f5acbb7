package org.branchwork.fundraising.api.accounts;

import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Reads which accounts the funds show, and what changes of them wait. */
public interface PublishedAccountSearch {

  /**
   * Every fund, in the order in which they were opened, for WATCH_ACCOUNT, READ, RECONCILE or
   * APPROVE.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} to anybody else
   */
  List<PublishedAccount> accounts(Caller caller);
}
