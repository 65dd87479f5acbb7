package org.branchwork.fundraising.api.inspections;

import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * What is done about a member's request to inspect the accounting records. Every method throws
 * {@link FundraisingRuleBroken} when a rule forbids it, and then nothing has changed; {@code
 * not-allowed} to anybody but staff with RECONCILE. All but {@link #record} throw {@link
 * InspectionNotFound}; {@code inspection.order} when the request stands elsewhere by now, as when
 * it was refused meanwhile. The same act twice in a row by one account is one.
 */
public interface InspectionDesk {

  /** How many entries a page of the records has at most. */
  int PAGE = 50;

  /**
   * Records a request; the same id again changes nothing.
   *
   * @throws FundraisingRuleBroken all at once: {@code inspection.name.malformed}, {@code
   *     inspection.number.malformed}, {@code inspection.received.malformed}, {@code
   *     inspection.period.malformed}, {@code inspection.note.malformed}
   */
  void record(RecordInspection command, Caller caller);

  /** Notes that whoever asks was a member in the period, before the inspection begins. */
  void check(UUID request, Caller caller);

  /**
   * Notes the day that was offered to the member, or another one instead.
   *
   * @throws FundraisingRuleBroken {@code inspection.day.malformed} unless it is from today on and
   *     within a year
   */
  void offer(UUID request, LocalDate day, Caller caller);

  /**
   * Notes that the member is there; from now on the records are shown.
   *
   * @throws FundraisingRuleBroken {@code inspection.unchecked} when nobody checked that whoever
   *     asks was a member in the period
   */
  void begin(UUID request, Caller caller);

  /** Notes that the inspection has ended. */
  void end(UUID request, Caller caller);

  /**
   * Notes that no inspection is needed any more.
   *
   * @throws FundraisingRuleBroken {@code inspection.reason.malformed} unless the reason has 1 to
   *     200 characters
   */
  void close(UUID request, String reason, Caller caller);

  /** Notes that the branch refuses it; as {@link #close}. */
  void refuse(UUID request, String reason, Caller caller);

  /**
   * Shows a page of the records of the period, and writes down that it was shown. A page without
   * entries is not written down.
   *
   * @param after the number of the last entry that was shown; 0 for the first page
   * @throws FundraisingRuleBroken {@code inspection.not-under-way} before it began and after it
   *     ended
   */
  ShownRecords show(UUID request, long after, Caller caller);
}
