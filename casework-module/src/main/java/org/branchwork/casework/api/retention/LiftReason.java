package org.branchwork.casework.api.retention;

/** Why a hold is lifted. */
public enum LiftReason {
  /** What it was placed for is over. */
  OVER,
  /** It was placed by mistake. */
  MISTAKE
}
