package org.branchwork.fundraising.api.collecting;

import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Pays cash and cheques in, and finds the bank's line for them. Every method throws {@link
 * FundraisingRuleBroken} when a rule forbids it, and then nothing has changed; {@code not-allowed}
 * without the permission RECONCILE.
 */
public interface PayingInDesk {

  /**
   * Notes a slip with what is on it; the same id again changes nothing.
   *
   * @throws FundraisingRuleBroken {@code paying-in.slip.malformed}, {@code
   *     paying-in.day.malformed}, {@code paying-in.empty}, all at once; {@code
   *     paying-in.slip.taken} when that day has a slip of this number; {@code paying-in.item} when
   *     one of them is unknown, not confirmed, withdrawn, or paid in
   */
  void payIn(PayIn command, Caller caller);

  /**
   * Takes a slip back that was noted wrongly; what was on it waits again.
   *
   * @throws FundraisingRuleBroken {@code paying-in.unknown}, {@code paying-in.matched} when a line
   *     of the bank is matched to it, {@code paying-in.returned} when a cheque of it came back
   */
  void takeBack(UUID payingIn, Caller caller);

  /**
   * Places a line of the bank for all that is on a slip, as one decision: cash and cheques are
   * given to their funds, cheques for a pledge pay it. It is undone as every match is, and then the
   * slip waits for its line again.
   *
   * @throws org.branchwork.fundraising.api.matching.LineTaken when somebody decided about the line
   *     since
   * @throws FundraisingRuleBroken {@code paying-in.unknown}, {@code paying-in.matched}, {@code
   *     line.unknown}, {@code paying-in.differs} when what is left of the line is not exactly the
   *     sum of the slip, and as {@link org.branchwork.fundraising.api.matching.ReconcileDesk#place}
   *     refuses
   */
  void match(MatchPayingIn command, Caller caller);
}
