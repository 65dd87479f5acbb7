package org.branchwork.fundraising.api.matching;

import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Gives money back to whoever paid it, out of what is not placed of a line. Every method throws
 * {@link FundraisingRuleBroken} when a rule forbids it, and then nothing has changed; {@code
 * not-allowed} without the permission RECONCILE, for an approval APPROVE.
 */
public interface RefundDesk {

  /**
   * Prepares a refund; somebody else must approve it. The line is left in suspense, and from then
   * on cannot be placed with that much. It goes to the account that the money came from, and to no
   * other: the one that the statement tells, or else the one that two read at the bank.
   *
   * @throws FundraisingRuleBroken {@code line.unknown}, {@code refund.amount}, {@code
   *     refund.reason}, {@code refund.money-out}; {@code refund.account.missing} when neither the
   *     statement nor the command tells the account, {@code account.impossible} when the modulus
   *     rules exclude the one that was typed, {@code refund.account.own} when it is the branch's
   */
  void prepare(PrepareRefund command, Caller caller);

  /**
   * Approves a refund, which may be paid then.
   *
   * @param account where the money came from, as the approver too read it at the bank; passed over,
   *     and may be {@code null}, where the statement tells it
   * @throws FundraisingRuleBroken {@code refund.unknown}, {@code refund.decided} when it was
   *     approved or withdrawn, {@code refund.own} for whoever prepared it, {@code
   *     refund.account.missing}, {@code refund.account.differs} when it is not what was prepared
   */
  void approve(UUID refund, @Nullable PayerAccount account, Caller caller);

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
