package org.branchwork.casework.api;

/** How a case ended. */
public enum Outcome {
  WON,
  SETTLED,
  ADVICE_GIVEN,
  WITHDRAWN,
  LOST,
  REFERRED
}
