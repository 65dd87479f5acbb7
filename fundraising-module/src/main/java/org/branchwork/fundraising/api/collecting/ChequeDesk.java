package org.branchwork.fundraising.api.collecting;

import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Cheques, from the day they come to the day their money is sure. Every method throws {@link
 * FundraisingRuleBroken} when a rule forbids it, and then nothing has changed; {@code not-allowed}
 * without the permission RECONCILE, {@code cheque.unknown} when there is none, and {@code
 * cheque.decided} when it was withdrawn, cleared or returned.
 */
public interface ChequeDesk {

  /**
   * Notes a cheque; the same id again changes nothing.
   *
   * @throws FundraisingRuleBroken all at once: {@code cheque.drawer.malformed}, {@code
   *     cheque.number.malformed}, {@code cheque.sum.malformed}, {@code cheque.fund.unknown}, {@code
   *     cheque.pledge.unknown}, {@code cheque.day.malformed}
   */
  void receive(ReceiveCheque command, Caller caller);

  /**
   * Withdraws a cheque that was noted wrongly or given back.
   *
   * @throws FundraisingRuleBroken {@code cheque.paid-in} when it is
   */
  void withdraw(UUID cheque, Caller caller);

  /**
   * Says that its money is sure.
   *
   * @throws FundraisingRuleBroken {@code cheque.not-matched} when no line of the bank is matched to
   *     its slip
   */
  void clear(UUID cheque, Caller caller);

  /**
   * Says that the bank returned it. The decision about the line it came in with is taken back and
   * made again for what else is on the slip, and what the cheque left of that line is joined with
   * the line that took it out. A pledge that it paid is open again.
   *
   * @throws org.branchwork.fundraising.api.matching.LineTaken when somebody decided about the line
   *     since
   * @throws FundraisingRuleBroken {@code cheque.not-matched}, {@code cheque.reason.malformed},
   *     {@code lines.apart} when the line is not the whole sum out of the same account, and as
   *     {@link org.branchwork.fundraising.api.matching.ReconcileDesk#undo} refuses
   */
  void returned(ReturnCheque command, Caller caller);
}
