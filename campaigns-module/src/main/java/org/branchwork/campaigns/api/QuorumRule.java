package org.branchwork.campaigns.api;

/** How a rule book says its quorum. */
public enum QuorumRule {
  /** So many per cent of the members, rounded up to a whole person. */
  PERCENT,
  /** So many members, however many there are. */
  MEMBERS
}
