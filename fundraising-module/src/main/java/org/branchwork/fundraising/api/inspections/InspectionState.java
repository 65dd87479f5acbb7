package org.branchwork.fundraising.api.inspections;

/** Where a request stands. */
public enum InspectionState {
  /** It came, and no day was offered yet. */
  OPEN,
  /** A day for the inspection was offered. */
  OFFERED,
  /** The member is there and looks at the records. */
  UNDER_WAY,
  /** The inspection was held. */
  HELD,
  /** It ended without an inspection, as when the member wants none any more. */
  CLOSED,
  /** The branch refused it, with a reason. */
  REFUSED;

  /** Whether a day must be arranged, or was arranged and has not come. */
  public boolean isWaiting() {
    return this == OPEN || this == OFFERED;
  }
}
