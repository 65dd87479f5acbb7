package org.branchwork.fundraising.api.collecting;

import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Cash is counted by two: one account notes the sum, another one counts again and confirms the
 * same. Every method throws {@link FundraisingRuleBroken} when a rule forbids it, and then nothing
 * has changed; {@code not-allowed} to anybody but staff with RECONCILE or APPROVE.
 */
public interface CollectionDesk {

  /**
   * Notes what was counted; the same id again changes nothing.
   *
   * @throws FundraisingRuleBroken all at once: {@code collection.fund.unknown}, {@code
   *     collection.place.malformed}, {@code collection.day.malformed}, {@code
   *     collection.sum.malformed}
   */
  void note(NoteCollection command, Caller caller);

  /**
   * Confirms it with the sum that a second person counted.
   *
   * @param pence what this person counted
   * @throws FundraisingRuleBroken {@code collection.unknown}, {@code collection.own} to whoever
   *     noted it, {@code collection.sum.differs} when it is not the same: count again together, and
   *     withdraw what was noted wrongly; {@code collection.decided} when it was confirmed or
   *     withdrawn
   */
  void confirm(UUID collection, long pence, Caller caller);

  /**
   * Withdraws what was noted wrongly.
   *
   * @throws FundraisingRuleBroken {@code collection.unknown}, {@code collection.decided} when it
   *     was withdrawn or is paid in
   */
  void withdraw(UUID collection, Caller caller);
}
