package org.branchwork.fundraising.api.yearend;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Prepares the annual return, and hands out what a year comes to; each taking is an event. */
public interface YearEndDesk {

  /**
   * Puts an account on a line of the return from a day on; what it stood on before that day stays.
   * The same again changes nothing.
   *
   * @throws FundraisingRuleBroken all fields at fault at once: {@code return.account} when it is
   *     none that stands on a line, {@code return.line}; or {@code not-allowed} without the
   *     permission RECONCILE
   */
  void map(MapAccount command, Caller caller);

  /**
   * {@link YearEndSearch#receiptsAndPayments(int, Caller)}, to be taken away.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} without one of the permissions READ,
   *     RECONCILE and APPROVE
   */
  ReceiptsAndPayments takeReceiptsAndPayments(int year, Caller caller);

  /**
   * {@link YearEndSearch#annualReturn}, to be taken away.
   *
   * @throws FundraisingRuleBroken as {@link #takeReceiptsAndPayments}
   */
  AnnualReturn takeAnnualReturn(int year, Caller caller);
}
