package org.branchwork.fundraising.api.transfers;

import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Moves money from one fund to another. Every method throws {@link FundraisingRuleBroken} when a
 * rule forbids it, and then nothing has changed; {@code not-allowed} without the permission
 * RECONCILE, for an approval APPROVE.
 */
public interface TransferDesk {

  /**
   * Asks for a transfer, which somebody else must approve. Nothing is booked yet.
   *
   * @throws FundraisingRuleBroken all at once: {@code transfer.from} and {@code transfer.to} for a
   *     fund whose books are not kept, {@code transfer.same}, {@code transfer.political} when one
   *     of them is a political fund, {@code transfer.currency}, {@code transfer.amount}, {@code
   *     transfer.too-much} when the fund does not hold that much beside what members are owed,
   *     {@code transfer.reason}, {@code transfer.meeting} for a day that is missing or to come,
   *     {@code transfer.minute}; or {@code transfer.other-content} when this id asked for another
   *     one before
   */
  void ask(AskTransfer command, Caller caller);

  /**
   * Approves a transfer and books it today, or on the first open day after.
   *
   * @throws FundraisingRuleBroken {@code transfer.unknown}, {@code transfer.decided} when it was
   *     approved or withdrawn, {@code transfer.own} for whoever asked for it, {@code
   *     transfer.too-much} when the fund no longer holds that much beside what members are owed
   */
  void approve(UUID transfer, Caller caller);

  /**
   * Withdraws a transfer that was not approved.
   *
   * @throws FundraisingRuleBroken {@code transfer.unknown}, {@code transfer.decided}
   */
  void withdraw(UUID transfer, Caller caller);

  /**
   * Takes an approved transfer back: the entry is reversed today, or on the first open day after.
   *
   * @param reason as in {@link AskTransfer}
   * @throws FundraisingRuleBroken {@code transfer.unknown}, {@code transfer.unapproved}, {@code
   *     transfer.taken-back} when that was done, {@code transfer.reason}, {@code transfer.spent}
   *     when the fund that took it does not hold that much any more
   */
  void takeBack(UUID transfer, String reason, Caller caller);
}
