package org.branchwork.fundraising.api.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Opens and closes the periods of the books. Every method throws {@link FundraisingRuleBroken} when
 * a rule forbids it, and then nothing has changed; {@code not-allowed} without the permission
 * RECONCILE, for an approval APPROVE.
 */
public interface PeriodDesk {

  /**
   * Opens a period; the same again changes nothing.
   *
   * @throws FundraisingRuleBroken {@code period.days} when it ends before it begins, {@code
   *     period.overlaps} when another has one of its days
   */
  void open(LocalDate from, LocalDate to, Caller caller);

  /**
   * Closes a period: from now on it takes no entry.
   *
   * @param from its first day
   * @param reason 1 to 200 characters
   * @throws FundraisingRuleBroken {@code period.unknown}, {@code period.reason}, {@code
   *     period.closed}
   */
  void close(LocalDate from, String reason, Caller caller);

  /**
   * Asks for a closed period to be opened again; somebody else must approve it.
   *
   * @param reopening its id, chosen by the caller
   * @throws FundraisingRuleBroken as {@link #close}, and {@code period.open} when it is not closed,
   *     {@code period.prepared} when it was asked for already
   */
  void prepareReopening(UUID reopening, LocalDate from, String reason, Caller caller);

  /**
   * Opens the period again.
   *
   * @throws FundraisingRuleBroken {@code period.unknown}, {@code period.approved} when that was
   *     done, {@code period.own} for whoever prepared it
   */
  void approveReopening(UUID reopening, Caller caller);
}
