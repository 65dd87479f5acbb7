package org.branchwork.fundraising.api;

import java.util.List;

/** Reads funds. Any caller may: funds and their accounts are public. */
public interface FundSearch {

  /** Every fund, in the order in which they were opened. */
  List<FundView> publicFunds(Caller caller);

  /**
   * One fund.
   *
   * @throws FundNotFound when there is none of this name
   */
  FundView bySlug(String slug, Caller caller);
}
