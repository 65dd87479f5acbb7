package org.branchwork.fundraising.api.pledges;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Lets out what givers chose to have public: a treasurer looks at each name and message before
 * everybody reads it. The choice is made with the pledge and only ever taken back. Every method
 * throws {@link PledgeNotFound} when there is no such pledge, and then nothing has changed.
 */
public interface SupporterDesk {

  /**
   * Lets out the name and message of a pledge, as its giver chose; again is no error.
   *
   * @throws FundraisingRuleBroken {@code supporter.not-chosen} when the giver chose neither, {@code
   *     supporter.not-paid} while it is neither paid in full nor agreed by a meeting and standing;
   *     {@code not-allowed} without RECONCILE
   */
  void release(String reference, Caller caller);

  /**
   * Takes them out of the public again; no error when they are not there.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} without RECONCILE
   */
  void hide(String reference, Caller caller);

  /**
   * For the giver: takes back the choice to be named and to have the message public, for good.
   *
   * @throws PledgeNotFound also when the key is not its key
   */
  void keepPrivate(String reference, String key, Caller caller);
}
