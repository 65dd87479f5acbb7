package org.branchwork.web.platform.audit.chain;

/**
 * The first place where the audit trail is not what was sealed.
 *
 * @param sequence the place in the chain; 0 for a row that stands outside it
 * @param entry the row's id; 0 where it is not known any more
 */
public record Finding(Kind kind, long sequence, long entry) {

  /** What was done there. */
  public enum Kind {
    /** The row is there, with other words. */
    EDITED,
    /** The row is gone, or its seal, or both. */
    REMOVED,
    /** The row stands where another stood. */
    REORDERED,
    /** The seal itself was written by somebody else. */
    FORGED,
    /** A row was put in among rows that were sealed long before. */
    INSERTED,
    /** The chain ends before a head that was noted. */
    CUT,
    /** The chain is whole, but not the one whose head was noted. */
    REPLACED
  }
}
