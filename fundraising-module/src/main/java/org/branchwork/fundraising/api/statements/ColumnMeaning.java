package org.branchwork.fundraising.api.statements;

/** What a column of a CSV file holds. */
public enum ColumnMeaning {
  /** Nothing that a statement line keeps. */
  NONE,
  /** The day of the movement. */
  DATE,
  /** What the bank shows as text; several columns are joined in their order. */
  TEXT,
  /** The bank's word or code for the kind of movement. */
  TYPE,
  /** The amount with its sign: money out is negative. */
  AMOUNT,
  /**
   * Whether the amount came in or went out, as {@code CR} or {@code DR}; the amount has no sign.
   */
  DIRECTION,
  /** An amount that came in; empty where money went out. */
  MONEY_IN,
  /** An amount that went out, with or without a minus; empty where money came in. */
  MONEY_OUT,
  /** The balance after the movement. */
  BALANCE,
  /** Who paid, or was paid. */
  PAYER,
  /** The sort code of who paid, or was paid. */
  PAYER_SORT_CODE,
  /** The account number of who paid, or was paid, with or without its sort code. */
  PAYER_ACCOUNT,
  /** What the payer wrote as reference. */
  REFERENCE,
  /** The bank's own number of the movement. */
  BANK_REFERENCE,
  /** The sort code of the branch's account. */
  SORT_CODE,
  /** The number of the branch's account, with or without its sort code. */
  ACCOUNT,
  /** The currency, as ISO 4217 writes it; without such a column it is GBP. */
  CURRENCY
}
