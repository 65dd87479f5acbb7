package org.branchwork.fundraising.api.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first place where what is kept about statement lines and what follows from them differ:
 * somebody changed rows by hand, or lines are not in the books yet.
 *
 * @param line {@code null} when it is about the sums
 * @param keptPence what is kept; {@code null} when nothing is
 * @param computedPence what it would be
 */
public record MatchingFault(
    Finding finding, @Nullable UUID line, @Nullable Long keptPence, long computedPence) {

  /** What differs. */
  public enum Finding {
    /** A statement line is not in the books. */
    LINE_NOT_BOOKED,
    /** A line is in the books with another amount. */
    LINE_AMOUNT,
    /** What is placed of a line is not what its allocations add up to. */
    LINE_PLACED,
    /** Suspense in the ledger is not what the lines leave open. */
    SUSPENSE
  }
}
