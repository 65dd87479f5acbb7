package org.branchwork.fundraising.api.yearend;

import java.time.LocalDate;
import java.util.List;
import org.branchwork.fundraising.api.Caller;
import org.branchwork.fundraising.api.FundraisingRuleBroken;

/**
 * Reads what a year comes to. Every method throws {@link FundraisingRuleBroken} {@code not-allowed}
 * without one of the permissions READ, RECONCILE and APPROVE.
 */
public interface YearEndSearch {

  /** The receipts and payments account of a calendar year; all nothing for one without entries. */
  ReceiptsAndPayments receiptsAndPayments(int year, Caller caller);

  /** The same of other days than those of a year, the first and the last among them. */
  ReceiptsAndPayments receiptsAndPayments(LocalDate first, LocalDate last, Caller caller);

  /** The feed of the annual return for a calendar year. */
  AnnualReturn annualReturn(int year, Caller caller);

  /** Every line that an account ever stood on, the newest first. */
  List<ReturnMapping> mappings(Caller caller);
}
