package org.branchwork.fundraising.api.statements;

/** What becomes of a day that an earlier file shows otherwise. */
public enum DayConflict {
  /** What is there stays, and nothing of the file is added on such a day. */
  KEEP,
  /** What the file has and the day has not is added. */
  ADD
}
