package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Pays strike pay in runs: prepared by one, approved by another who is neither the maker nor paid
 * by it, handed out as files for the bank, and followed to the bank's own statement. Every method
 * throws {@link FundraisingRuleBroken} when a rule forbids it, and then nothing has changed; {@code
 * not-allowed} without the permission RECONCILE, for deciding APPROVE; {@code payout.unknown}
 * without such a run.
 *
 * <p>When a run is approved each member gets an entitlement in the ledger, against strike pay: the
 * fund owes it, and its money is not less yet. It counts as paid when the bank's debit is found,
 * and not when the file is handed out: a file may never reach the bank, and the ledger's bank
 * account must say what the bank says.
 *
 * <p>A member's day is in one run only, for ever, across funds and disputes. It is free again when
 * its run is rejected or its payment came back.
 */
public interface PayoutDesk {

  /**
   * Prepares a run: for each day its share of the rate that holds on it, to the nearest penny, half
   * a penny upwards, hardship grants as they are, and one payment for each member. The same id
   * again changes nothing.
   *
   * @throws FundraisingRuleBroken {@code payout.days.none}, {@code payout.day.past}, {@code
   *     strike-day.unknown} when the fund has no such day, {@code strike-day.share.malformed} when
   *     a share is none or more than the day's, {@code strike-day.rate.missing}, {@code
   *     strike-day.twice} when a member's day stands in the command twice, {@code strike-day.paid}
   *     when it is in a run already, {@code strike-day.worth.nothing}, {@code strike-day.capped}
   *     when another run took meanwhile what a cap left, {@code hardship.unknown} when the fund has
   *     no such grant or it is in a run already, {@code payee.unknown}, {@code
   *     payee.account.waiting} while a payee's new bank details wait
   */
  void prepare(PreparePayout command, Caller caller);

  /**
   * Approves a run: seals it by a hash over all that it pays, and books the entitlements. For
   * people alone, no job approves.
   *
   * @param sha256 of what was looked at, as {@link PayoutView#sha256} has it
   * @throws FundraisingRuleBroken {@code payout.changed} when that is not what stands there, {@code
   *     payout.own} for whoever prepared it or is paid by it, {@code payout.decided}, {@code
   *     payout.fund.short} when the fund holds less beside what members are owed already, {@code
   *     payout.payee.changed} when a payee has other bank details since, and as {@link
   *     org.branchwork.fundraising.api.ledger.LedgerDesk#post}
   */
  void approve(UUID run, String sha256, Caller caller);

  /**
   * Rejects a run that is not approved yet; its maker may take it back so.
   *
   * @throws FundraisingRuleBroken {@code payout.decided}
   */
  void reject(UUID run, Caller caller);

  /**
   * Hands out an approved run as files. What was handed out is handed out again only in the same
   * format, byte for byte, so that a run is never taken to the bank twice in two forms; also when
   * the day of payment is past by then.
   *
   * @throws FundraisingRuleBroken {@code payout.altered} when a byte is not what was approved,
   *     {@code payout.not-approved}, {@code payout.exported} when it was in another format, {@code
   *     payout.file.*} when it cannot be written
   */
  PayoutFiles export(UUID run, PayoutFormat format, Caller caller);

  /**
   * The bank's debit for a payment was found where its statements are not in the books; books it as
   * paid. One debit is one payment. With statements it is {@link SettlementDesk#settle}.
   *
   * @throws FundraisingRuleBroken {@code payout.line.unknown}, {@code payout.not-exported}, {@code
   *     payout.line.sum} when the debit is of another sum, {@code payout.line.paid}, {@code
   *     payout.line.returned}, {@code payout.debit.taken}, and as {@link
   *     org.branchwork.fundraising.api.ledger.LedgerDesk#post}
   */
  void notePaid(MatchDebit command, Caller caller);

  /**
   * A payment came back, or the bank never made it: takes back what was booked of it, and its days
   * may be paid again. What a line of the bank paid comes back by {@link SettlementDesk#cameBack}.
   *
   * @param on the day of the bookings
   * @throws FundraisingRuleBroken {@code payout.line.unknown}, {@code payout.not-exported}, {@code
   *     payout.line.returned}, {@code payout.return.line} when a line of the bank paid it, and as
   *     {@link org.branchwork.fundraising.api.ledger.LedgerDesk#reverse}
   */
  void noteReturned(UUID run, int line, LocalDate on, Caller caller);
}
