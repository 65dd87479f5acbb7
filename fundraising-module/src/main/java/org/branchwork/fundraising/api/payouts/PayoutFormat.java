package org.branchwork.fundraising.api.payouts;

/** How a run is written for a bank. */
public enum PayoutFormat {
  /** Unity Trust Bank's bulk Faster Payments: at most 100 payments a file. */
  UNITY,
  /** A table with a heading, for any bank that takes one. */
  TABLE,
  /**
   * Bacs Standard 18, for a bureau: debits the fund's account, worked on on the day of payment, so
   * that members have the money the banking day after. Needs the setting {@code
   * payouts.bacs.user-number}.
   */
  BACS
}
