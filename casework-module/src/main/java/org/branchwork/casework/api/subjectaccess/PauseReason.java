package org.branchwork.casework.api.subjectaccess;

/** What the branch waits for, so that the month stands still. */
public enum PauseReason {
  /** Which of a large amount of information is meant. */
  CLARIFICATION,
  /** Proof of who asks. */
  IDENTITY
}
