package org.branchwork.fundraising.api.payouts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Reads what is paid out. Every method throws {@link FundraisingRuleBroken} {@code not-allowed}
 * without one of the permissions READ, RECONCILE and APPROVE. Of a list at most 200 are given.
 */
public interface PayoutSearch {

  /**
   * Runs without their payments, the newest first.
   *
   * @param before the number of the last one seen; {@link Long#MAX_VALUE} to begin
   * @param most from 1 to 200; more is taken as 200
   */
  List<PayoutView> runs(long before, int most, Caller caller);

  /** A run with its payments; empty when there is none of this id. */
  Optional<PayoutView> run(UUID run, Caller caller);

  /**
   * What the mail about bank details that were asked for needs; empty when no address was known
   * before. For jobs alone.
   *
   * @param change the id of the change
   */
  Optional<PayeeMail> accountMail(UUID change, Caller caller);

  /**
   * The same for an address that was set, told to the one before. For jobs alone.
   *
   * @param address the id of what was set
   */
  Optional<PayeeMail> emailMail(UUID address, Caller caller);

  /**
   * What a run would pay, member by member and day by day; nothing is written.
   *
   * @throws FundraisingRuleBroken {@code strike-day.unknown}, {@code strike-day.share.malformed},
   *     {@code strike-day.rate.missing} as {@link PayoutDesk#prepare}
   */
  List<ReckonedLine> reckon(PreparePayout command, Caller caller);

  /**
   * Lines of the bank that nobody placed and that are of the sum of a payment of this run: debits
   * of what was not found yet, credits of what was. The first that came in first.
   *
   * @throws FundraisingRuleBroken {@code not-allowed} without the permission RECONCILE
   */
  List<OpenBankLine> bankLines(UUID run, Caller caller);

  /** The days on strike of a fund, the latest first. */
  List<StrikeDayView> strikeDays(UUID fund, Caller caller);

  /**
   * A page of the days on strike of a fund, the latest first.
   *
   * @param after the last one seen; empty to begin
   */
  List<StrikeDayView> strikeDays(UUID fund, Optional<UUID> after, int most, Caller caller);

  /** What a day is worth, the rate that holds on first. */
  List<StrikePayRateView> rates(Caller caller);

  /** What one member is paid at most, the newest caps first; none as delivered. */
  List<StrikePayCapsView> caps(Caller caller);

  /** A payee with the bank details in force and a change that is open; empty for none. */
  Optional<PayeeView> payee(UUID payee, Caller caller);

  /**
   * A page of the payees by membership number.
   *
   * @param after the last one seen; empty to begin
   */
  List<PayeeView> payees(Optional<UUID> after, int most, Caller caller);

  /**
   * The payees with these membership numbers, in any spelling; what there is none of is left out.
   *
   * @param members none for all payees, of whom at most 1,000 are given
   */
  List<PayeeView> payeesOf(List<String> members, Caller caller);

  /** Payees whose new bank details wait: for a second person, or for the 72 hours to end. */
  List<PayeeView> waiting(Caller caller);
}
