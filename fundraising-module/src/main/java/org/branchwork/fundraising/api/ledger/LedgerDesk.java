package org.branchwork.fundraising.api.ledger;

import java.util.List;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundNotFound;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Keeps the books. Every method throws {@link FundraisingRuleBroken} when a rule forbids it, and
 * then nothing has changed; {@code not-allowed} without the permission RECONCILE.
 */
public interface LedgerDesk {

  /**
   * Begins the books of a fund; the same again changes nothing.
   *
   * @throws FundNotFound when there is no such fund
   * @throws FundraisingRuleBroken {@code ledger.fund.currency} for a fund that is not in pounds,
   *     {@code ledger.fund.kind} when it is kept as another kind already
   */
  void keepFund(UUID fund, FundKind kind, Caller caller);

  /**
   * Begins the books of a fund and opens accounts, all or nothing; the same again changes nothing.
   *
   * @throws FundNotFound as {@link #keepFund}
   * @throws FundraisingRuleBroken as {@link #keepFund} and {@link #openAccount}
   */
  void beginBooks(UUID fund, FundKind kind, List<OpenAccount> accounts, Caller caller);

  /**
   * Opens a ledger account; the same again changes nothing.
   *
   * @throws FundraisingRuleBroken {@code ledger.account.name}, {@code ledger.account.fund}
   *     (missing, not wanted, or its books are not kept), {@code ledger.account.holder}, {@code
   *     ledger.account.political} for a political account of another fund, {@code
   *     ledger.account.taken} when the id, the fund's own account or the holder's is there already
   */
  void openAccount(OpenAccount command, Caller caller);

  /**
   * Enters something. The same id with the same content changes nothing.
   *
   * @throws FundraisingRuleBroken all fields at fault at once: {@code entry.reason}, {@code
   *     entry.text}, {@code entry.source}, {@code entry.postings.few}, {@code
   *     entry.postings.amount}, {@code entry.postings.unbalanced}; or one of {@code
   *     entry.other-content} (the id is taken), {@code entry.source.taken}, {@code
   *     entry.day.no-period}, {@code entry.day.closed}, {@code entry.account.unknown}, {@code
   *     entry.of-statements} (without a source, on an account that statement lines move), {@code
   *     entry.funds-apart}, {@code entry.fund-by-reversal}, {@code entry.fund.too-little}, {@code
   *     entry.entitlement.too-little}, {@code entry.suspense.too-little}
   */
  void post(PostEntry command, Caller caller);

  /**
   * Takes an entry back, once; a reversal itself is not taken back.
   *
   * @throws FundraisingRuleBroken as {@link #post}, and {@code entry.unknown}, {@code
   *     entry.reversed} when it was taken back already, {@code entry.reversal} when it is a
   *     reversal
   */
  void reverse(ReverseEntry command, Caller caller);

  /**
   * Chains entries that are not sealed yet; for a job of the portal alone.
   *
   * @param most how many at most
   * @return how many; fewer than {@code most} when all are sealed
   */
  int seal(int most, Caller caller);
}
