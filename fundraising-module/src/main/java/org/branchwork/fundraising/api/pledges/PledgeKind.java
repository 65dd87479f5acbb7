package org.branchwork.fundraising.api.pledges;

/** Who promises. */
public enum PledgeKind {
  /** One person. */
  PERSON,
  /** A branch of a trade union, whose committee or meeting may have agreed the money. */
  BRANCH,
  /** Another organisation. */
  ORGANISATION
}
