package org.branchwork.fundraising.api.pledges;

/** How a pledge stands; whether it is paid is no state but what was allocated to it. */
public enum PledgeState {
  /** It stands. */
  OPEN,
  /** The donor, or the branch in the donor's name, took it back. */
  CANCELLED,
  /** Nobody expects it any more. */
  LAPSED
}
