package org.branchwork.fundraising.api.payouts;

import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Gives hardship grants, which runs pay beside strike pay. Every method throws {@link
 * FundraisingRuleBroken} when a rule forbids it, and then nothing has changed; {@code not-allowed}
 * without the permission RECONCILE.
 */
public interface HardshipDesk {

  /**
   * Gives a grant; the same id again changes nothing.
   *
   * @throws FundraisingRuleBroken {@code hardship.pence.malformed}, {@code hardship.fund.unknown}
   *     when the fund's books are not kept, {@code payee.unknown}
   */
  void grant(GrantHardship command, Caller caller);

  /** The grants of a fund that are in no run, the earliest first, at most 500. */
  List<HardshipGrantView> waiting(UUID fund, Caller caller);
}
