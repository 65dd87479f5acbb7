package org.branchwork.casework.api.retention;

/** Why cases are to be erased. */
public enum ErasureReason {
  PERIOD_OVER,
  PERSON_ASKED,
  NOT_NEEDED
}
