package org.branchwork.fundraising.api.payouts;

/** How a run is written for a bank. */
public enum PayoutFormat {
  /** Unity Trust Bank's bulk Faster Payments: at most 100 payments a file. */
  UNITY,
  /** A table with a heading, for any bank that takes one. */
  TABLE
}
