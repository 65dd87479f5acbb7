package org.branchwork.fundraising.api.matching;

/** How a statement line came to be placed. */
public enum MatchKind {
  /** The treasurer took what the ladder suggested. */
  ACCEPTED,
  /** The ladder placed it by itself, which the treasurer had switched on. */
  AUTOMATIC,
  /** The treasurer said what it was for. */
  PLACED,
  /** The treasurer looked at it and left it in suspense. */
  SUSPENSE,
  /** An earlier decision was taken back. */
  UNDONE
}
