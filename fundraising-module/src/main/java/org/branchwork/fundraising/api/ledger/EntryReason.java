package org.branchwork.fundraising.api.ledger;

/** Why an entry was made. */
public enum EntryReason {
  /** What was there when the books began. */
  OPENING_BALANCE,
  /** Money came in, and nobody knows yet whose it is. */
  RECEIPT,
  /** Money went out of the bank, and nobody has explained yet what for. */
  PAYMENT,
  /** Money in suspense is put to a fund. */
  ALLOCATION,
  /** Money came in for a fund. */
  DONATION,
  /** Cash was taken to the bank, or money moved between two bank accounts. */
  BANKING,
  /** Money went back to who paid it. */
  REFUND,
  /** The bank charged something. */
  FEE,
  /** A fund spent something beside its purpose. */
  EXPENSE,
  /** A member may be paid so much. */
  ENTITLEMENT,
  /** Strike pay was paid. */
  STRIKE_PAY,
  /** A hardship grant was paid. */
  HARDSHIP_GRANT,
  /** A political fund paid for a political object. */
  POLITICAL,
  /** A committee moved money from one fund to another; made by approving a transfer alone. */
  TRANSFER,
  /** An entry was taken back; made by {@link LedgerDesk#reverse} alone. */
  REVERSAL
}
