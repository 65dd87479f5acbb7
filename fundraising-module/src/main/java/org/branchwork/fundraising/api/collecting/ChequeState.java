package org.branchwork.fundraising.api.collecting;

/** How a cheque stands. */
public enum ChequeState {
  /** It is here. */
  RECEIVED,
  /** It was taken to the bank. */
  BANKED,
  /** Its money is sure. */
  CLEARED,
  /** The bank took the money back. */
  RETURNED
}
