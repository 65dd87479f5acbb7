package org.branchwork.fundraising.api.claims;

/** What a member claims. */
public enum ClaimKind {
  /** Strike pay for days on strike. */
  STRIKE_PAY,
  /** A grant in need. */
  HARDSHIP
}
