package org.branchwork.fundraising.api.accounts;

import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Changes the account that a fund shows. A change is proposed by one person, approved by another,
 * and shown 72 hours after that by the database's clock; until then it may be withdrawn. Refusals
 * are {@link FundraisingRuleBroken}, and then nothing has changed.
 */
public interface PublishedAccountDesk {

  /**
   * Proposes another account. The same change id again changes nothing. For people with RECONCILE.
   *
   * @throws FundNotFound when there is no such fund
   * @throws FundraisingRuleBroken {@code account.first} while the fund has none, {@code
   *     account.same} when it shows this one, {@code account.impossible} when the modulus rules
   *     refuse it, {@code account.change.waiting} when another change waits
   */
  void propose(UUID change, UUID fund, BankAccount account, Caller caller);

  /**
   * Approves a change, from when on it waits 72 hours. For people with APPROVE.
   *
   * @throws FundraisingRuleBroken {@code account.change.own} to whoever proposed it, {@code
   *     account.change.altered} when it is not what was proposed, {@code account.change.decided}
   */
  void approve(UUID change, Caller caller);

  /**
   * Takes a change back that is not in force. For people with WATCH_ACCOUNT, RECONCILE or APPROVE.
   *
   * @throws FundraisingRuleBroken {@code account.change.decided}
   */
  void withdraw(UUID change, Caller caller);

  /**
   * Seals the accounts that were written before there were seals: once in the life of a database,
   * which keeps that it was done. For jobs.
   *
   * @return how many; 0 also when it was done before
   */
  int sealOlder(Caller caller);

  /**
   * Tells of accounts that have come into force, and, once a day each, of those whose seal does not
   * hold. For jobs.
   *
   * @return how many of the latter were told now
   */
  int watch(Caller caller);
}
