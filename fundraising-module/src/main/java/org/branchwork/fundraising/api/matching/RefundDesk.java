package org.branchwork.fundraising.api.matching;

import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Gives money back to whoever paid it, out of what is not placed of a line. Every method throws
 * {@link FundraisingRuleBroken} when a rule forbids it, and then nothing has changed; {@code
 * not-allowed} without the permission RECONCILE, for an approval APPROVE.
 */
public interface RefundDesk {

  /**
   * Prepares a refund; somebody else must approve it. The line is left in suspense, and from then
   * on cannot be placed with that much. It goes to the account that the money came from, and to no
   * other.
   *
   * @param refund its id, chosen by the caller: sent twice it is one
   * @param line the line that the money came with
   * @param pence at most what is not placed of it and not to be paid back already
   * @param reason 1 to 200 characters, without personal data as in {@link UndoMatch}
   * @throws FundraisingRuleBroken {@code line.unknown}, {@code refund.amount}, {@code
   *     refund.reason}, {@code refund.no-account} when it is money out or the bank does not tell
   *     the account
   */
  void prepare(UUID refund, UUID line, long pence, String reason, Caller caller);

  /**
   * Approves a refund, which may be paid then.
   *
   * @throws FundraisingRuleBroken {@code refund.unknown}, {@code refund.decided} when it was
   *     approved or withdrawn, {@code refund.own} for whoever prepared it
   */
  void approve(UUID refund, Caller caller);

  /**
   * Withdraws a refund that was not paid, approved or not.
   *
   * @throws FundraisingRuleBroken {@code refund.unknown}, {@code refund.decided} when it was
   *     withdrawn or paid
   */
  void withdraw(UUID refund, Caller caller);

  /**
   * Says that a line is the payment of an approved refund; undone as every match is.
   *
   * @param act the id of the decision, chosen by the caller: sent twice it is one
   * @param line the line that the money went out with
   * @param seen how many decisions about it the caller knew
   * @throws LineTaken when somebody decided about it since
   * @throws FundraisingRuleBroken {@code line.unknown}, {@code refund.unknown}, {@code
   *     refund.unapproved}, {@code refund.decided} when it was paid or withdrawn, {@code
   *     lines.apart} when the line is not a payment of that amount to that account
   */
  void paid(UUID act, UUID refund, UUID line, int seen, Caller caller);
}
