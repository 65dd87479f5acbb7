package org.branchwork.fundraising.api.yearend;

import java.time.LocalDate;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Makes the auditor's pack. That it was taken is told as an event. */
public interface PackDesk {

  /**
   * Everything about some periods that follow each other: trial balance, journal, the chain of
   * SHA-256 that each posting is a link of, the lines of the bank with their allocations, the
   * statements that brought them byte for byte, a manifest, and a program of one file that tries
   * all of it with nothing but Java. Beside the bank's own files it names no donor who did not
   * choose to be named.
   *
   * @param from the first day of the first period
   * @param last the first day of the last period, which may be the first
   * @throws FundraisingRuleBroken {@code not-allowed} without one of the permissions READ,
   *     RECONCILE and APPROVE; {@code period.unknown}; {@code pack.unsealed} when an entry was made
   *     so lately that it is not chained yet
   */
  AuditorsPack take(LocalDate from, LocalDate last, Caller caller);
}
