package org.branchwork.fundraising.api.payouts;

import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Finds the payments of runs on the bank's statement. The line is placed as a whole and undone as
 * every match is ({@link org.branchwork.fundraising.api.matching.ReconcileDesk#undo}), as long as
 * the payment did not come back. Every method throws {@link FundraisingRuleBroken} when a rule
 * forbids it, and then nothing has changed: {@code not-allowed} without the permission RECONCILE,
 * {@code payout.unknown}, {@code payout.line.unknown}, {@code payout.not-exported}, {@code
 * payout.line.returned}, {@code payout.line.sum} when the bank's line is of another sum or part of
 * it is placed, {@code line.unknown}; and {@link org.branchwork.fundraising.api.matching.LineTaken}
 * when somebody decided about it since.
 */
public interface SettlementDesk {

  /**
   * A debit that was unexplained is this payment: the member was paid what he or she was owed.
   *
   * @throws FundraisingRuleBroken {@code payout.line.paid} when its debit was found already
   */
  void settle(SettlePayment command, Caller caller);

  /**
   * A credit in suspense is this payment come back; its days may be paid again.
   *
   * @throws FundraisingRuleBroken {@code payout.line.unpaid} while its debit was not found
   */
  void cameBack(SettlePayment command, Caller caller);
}
