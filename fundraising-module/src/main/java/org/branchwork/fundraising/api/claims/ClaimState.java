package org.branchwork.fundraising.api.claims;

/** How a claim stands. */
public enum ClaimState {
  /** It waits to be decided. */
  RECEIVED,
  /** It is accepted, and waits to be paid. */
  ACCEPTED,
  /** It is refused; the claimant is told why. */
  REFUSED,
  /** All that was accepted is found on the bank's statement. */
  PAID
}
