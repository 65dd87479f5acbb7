package org.branchwork.casework.api.deadlines;

import java.time.LocalDate;
import java.util.List;

/**
 * What a changed law moves.
 *
 * @param looked how many open limits were worked out again
 * @param moved those that come to another day, in the order of their safe days
 */
public record LawPreview(int looked, List<Moved> moved) {

  /** A limit before and after. */
  public record Moved(
      String reference,
      LocalDate limitBefore,
      LocalDate safeBefore,
      LocalDate limitAfter,
      LocalDate safeAfter) {}

  public LawPreview {
    moved = List.copyOf(moved);
  }
}
