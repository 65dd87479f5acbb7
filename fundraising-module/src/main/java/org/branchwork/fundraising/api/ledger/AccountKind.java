package org.branchwork.fundraising.api.ledger;

/** What a ledger account stands for. The first four belong to no fund, the others each to one. */
public enum AccountKind {
  /** Money in a bank account. */
  BANK,
  /** Money in a tin. */
  CASH,
  /** Receipts of which nobody knows yet whose they are; never less than nothing. */
  SUSPENSE,
  /** Payments out of the bank that nobody has explained yet; never less than nothing. */
  UNEXPLAINED,
  /** What was given to a fund; each fund has one. */
  FUND,
  /** What the bank charges. */
  FEE,
  /** What a fund spends beside its purpose, such as postage. */
  EXPENSE,
  /** Strike pay. */
  STRIKE_PAY,
  /** Hardship grants. */
  HARDSHIP,
  /** What one member may still be paid; never less than nothing. */
  ENTITLEMENT,
  /** A payment to a party or for another political object; only a political fund has one. */
  POLITICAL,
  /**
   * What a fund gave to other funds or took from them; only approved transfers move it, and a
   * political fund has none. All of these accounts together are nothing.
   */
  TRANSFER;

  /** Whether an account of this kind belongs to a fund. */
  public boolean isOfFund() {
    return compareTo(UNEXPLAINED) > 0;
  }
}
