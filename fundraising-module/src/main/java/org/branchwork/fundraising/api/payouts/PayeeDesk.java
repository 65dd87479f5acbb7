package org.branchwork.fundraising.api.payouts;

import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Keeps who is paid and where. Every method throws {@link FundraisingRuleBroken} when a rule
 * forbids it, and then nothing has changed; {@code not-allowed} without the permission RECONCILE,
 * for deciding APPROVE.
 *
 * <p>The first bank details of a payee may be used at once: whoever approves a run sees them. Each
 * later change is asked for by one and approved by another, who is not the payee, and waits 72
 * hours more by the clock of the database. Until then nothing is paid to the payee at all. That it
 * was asked for is told at once ({@code PayeeAccountAsked}), so that the payee hears of it at the
 * address that he or she had before; where none was known, whoever approves says how the member was
 * asked.
 */
public interface PayeeDesk {

  /**
   * Adds a member as a payee; the same id again changes nothing.
   *
   * @throws FundraisingRuleBroken {@code payee.member.unknown} when the register has no such
   *     member, {@code payee.member.taken} when he or she is a payee already, and as {@link
   *     #changeAccount} and {@link #setEmail}
   */
  void add(AddPayee command, Caller caller);

  /**
   * Says which account of the portal is the payee's, once: it approves no run that pays the payee.
   *
   * @throws FundraisingRuleBroken {@code payee.unknown}, {@code payee.linked} when another one is
   */
  void link(UUID payee, UUID account, Caller caller);

  /**
   * Sets where the payee is told of changes; the same id, or the same address, again changes
   * nothing. The address before is told of it ({@code PayeeEmailSet}).
   *
   * @param address the id of what is set, chosen by the caller
   * @throws FundraisingRuleBroken {@code payee.unknown}, {@code payee.address.malformed}
   */
  void setEmail(UUID address, UUID payee, String email, Caller caller);

  /**
   * Asks for other bank details; the same id again changes nothing.
   *
   * @param change the id of the change, chosen by the caller
   * @throws FundraisingRuleBroken {@code payee.unknown}, {@code payee.account.impossible} when the
   *     modulus rules exclude the account, {@code payee.account.unwritable} when no letter of the
   *     name can be sent to a bank, {@code payee.account.asked} while another change is open
   */
  void changeAccount(UUID change, UUID payee, BankAccount account, Caller caller);

  /**
   * Approves a change; it can be used 72 hours from now.
   *
   * @param asked how the member was asked; never missing where nobody could be told
   * @throws FundraisingRuleBroken {@code payee.change.unknown}, {@code payee.change.decided},
   *     {@code payee.change.asked-how} when that is missing, {@code payee.change.own} for whoever
   *     asked for it or is the payee
   */
  void approveAccount(UUID change, Optional<MemberAsked> asked, Caller caller);

  /**
   * Declines a change, or takes it back; who keeps the books may as well.
   *
   * @throws FundraisingRuleBroken {@code payee.change.unknown}, {@code payee.change.decided}
   */
  void declineAccount(UUID change, Caller caller);
}
