package org.branchwork.fundraising.api;

import java.util.UUID;

/**
 * Opens funds. Both methods throw {@link FundraisingRuleBroken} when a rule forbids it, and then
 * nothing has changed; {@code not-allowed} without the permission OPEN_FUND.
 */
public interface FundDesk {

  /** Opens a fund. The same fund id again changes nothing and is not an error. */
  void open(OpenFund command, Caller caller);

  /**
   * Gives a fund its first account, which people pay into from now on. The account that is shown
   * already changes nothing.
   *
   * @throws FundNotFound when there is no such fund
   * @throws FundraisingRuleBroken {@code account.change.by-two} when it has another one: that is
   *     changed at {@link org.branchwork.fundraising.api.accounts.PublishedAccountDesk}
   */
  void setAccount(UUID fund, BankAccount account, Caller caller);
}
