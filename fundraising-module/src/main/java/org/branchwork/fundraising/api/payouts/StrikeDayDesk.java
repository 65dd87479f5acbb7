package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Keeps the list of days on strike, what a day is worth and what a member is paid at most. Every
 * method throws {@link FundraisingRuleBroken} when a rule forbids it, and then nothing has changed;
 * {@code not-allowed} without the permission RECONCILE.
 */
public interface StrikeDayDesk {

  /**
   * Puts a day on the list of a fund; the same id again changes nothing.
   *
   * @throws FundraisingRuleBroken {@code strike-day.dispute.missing}, {@code
   *     strike-day.share.malformed}, {@code strike-day.fund.unknown} when its books are not kept,
   *     {@code strike-day.listed} when the fund has that day of that dispute already
   */
  void note(NoteStrikeDay command, Caller caller);

  /**
   * Sets what a whole day is worth from a day on; the rate before ends on the day before. As
   * delivered it is £70 from before any dispute that the portal knows.
   *
   * @param pence from 1 to 1,000,000
   * @throws FundraisingRuleBroken {@code strike-day.rate.malformed}, {@code strike-day.rate.taken}
   *     when the latest rate does not begin before that day
   */
  void setRate(LocalDate from, long pence, Caller caller);

  /**
   * Sets what one member is paid at most for the days from a day on; the caps before end on the day
   * before. The caps of the day itself count, whatever was paid before of its week and its dispute
   * included. As delivered there are none.
   *
   * @param weekPence from a Monday to the Sunday after it: from 1 to 100,000,000, or empty for no
   *     cap
   * @param disputePence of one dispute, likewise
   * @throws FundraisingRuleBroken {@code strike-day.cap.week}, {@code strike-day.cap.dispute} when
   *     it is none such, {@code strike-day.cap.taken} when the latest caps do not begin before that
   *     day
   */
  void setCaps(LocalDate from, OptionalLong weekPence, OptionalLong disputePence, Caller caller);
}
