package org.branchwork.fundraising.api.statements;

/** What is done with a file that is imported, one after the other. */
public enum ImportStage {
  /** It waits for its turn, or is read. */
  READING,
  /** Its new lines are written. */
  STORING,
  /** They are entered in the books. */
  BOOKING,
  /** Those that name a pledge exactly are matched, where that is switched on. */
  MATCHING
}
