package org.branchwork.fundraising.api.claims;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Decides claims of members: each once, by a person with RECONCILE who is not the claimant.
 * Refusals are {@link FundraisingRuleBroken}, and then nothing has changed.
 */
public interface ClaimDecisionDesk {

  /**
   * A claim for a member of staff with READ, RECONCILE or APPROVE; that it was looked at with all
   * it tells, which RECONCILE does, is told.
   *
   * @throws ClaimNotFound when there is none
   * @throws FundraisingRuleBroken {@code not-allowed}
   */
  ClaimCard open(String reference, Caller caller);

  /**
   * A file of a claim, for whoever decides; that it was handed out is told.
   *
   * @param place its number, from 1
   * @throws ClaimNotFound when there is none
   * @throws FundraisingRuleBroken {@code not-allowed}
   */
  ClaimFile evidence(String reference, int place, Caller caller);

  /**
   * Accepts a claim: the member becomes a payee, or other bank details of the payee are asked for,
   * which another approves. Strike pay is paid by the next run that takes the days, hardship as a
   * grant.
   *
   * @throws ClaimNotFound when there is none
   * @throws FundraisingRuleBroken {@code claim.decided}, {@code claim.own} to the claimant, {@code
   *     claim.accepted.none} without a day, {@code claim.accepted.taken} when a day is in a run or
   *     in another accepted claim, {@code claim.fund.missing}, {@code not-allowed}, and as {@link
   *     org.branchwork.fundraising.api.payouts.PayeeDesk} and {@link
   *     org.branchwork.fundraising.api.payouts.HardshipDesk}
   */
  void accept(AcceptClaim command, Caller caller);

  /**
   * Refuses a claim.
   *
   * @param words what the claimant is told, 1 to 1,000 characters
   * @throws ClaimNotFound when there is none
   * @throws FundraisingRuleBroken {@code claim.decided}, {@code claim.own}, {@code
   *     claim.refusal.missing}, {@code not-allowed}
   */
  void refuse(String reference, String words, Caller caller);
}
