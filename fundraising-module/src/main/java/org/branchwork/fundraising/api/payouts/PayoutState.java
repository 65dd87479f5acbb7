package org.branchwork.fundraising.api.payouts;

/** How far a run is. */
public enum PayoutState {
  /** Waits for another to look at it. */
  PREPARED,
  /** Sealed; may be handed out. */
  APPROVED,
  /** Its days are free again. */
  REJECTED,
  /** Handed out as files. */
  EXPORTED
}
