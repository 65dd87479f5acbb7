package org.branchwork.casework.api.calls;

/** What came of ringing a member. */
public enum CallOutcome {
  /** The member was spoken with: an answer of the branch, as a reply is. */
  SPOKE,
  NO_ANSWER,
  /** Only where the member said that a message may be left. */
  LEFT_MESSAGE,
  WRONG_NUMBER,
  /** There is no number that could be rung. */
  NUMBER_WITHHELD
}
