package org.branchwork.fundraising.api.ledger;

/** What a fund may be for; fixed when its books are opened. */
public enum FundKind {
  /** Strike pay, and what a strike costs. */
  INDUSTRIAL_ACTION,
  /** Members in need. */
  HARDSHIP,
  /** The branch's other money. */
  GENERAL,
  /**
   * The only fund that may pay for political objects: Trade Union and Labour Relations
   * (Consolidation) Act 1992, section 71 and 72.
   */
  POLITICAL
}
