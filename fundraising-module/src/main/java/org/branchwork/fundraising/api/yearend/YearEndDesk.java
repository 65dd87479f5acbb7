package org.branchwork.fundraising.api.yearend;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Prepares the annual return. */
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
}
