package org.branchwork.fundraising.api.yearend;

import java.util.List;

/**
 * A line of the annual return.
 *
 * @param line as it is called on the form
 * @param accounts what stands on it, receipts less payments
 */
public record ReturnLine(String line, List<AccountSum> accounts) {

  /** The accounts are copied. */
  public ReturnLine {
    accounts = List.copyOf(accounts);
  }

  /** What stands on the line: receipts less payments. */
  public long pence() {
    return ReceiptsAndPayments.sum(accounts);
  }
}
