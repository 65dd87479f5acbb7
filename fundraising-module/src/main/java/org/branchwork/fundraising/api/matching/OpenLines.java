package org.branchwork.fundraising.api.matching;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of the lines to place, the first that came in first.
 *
 * @param exact of all lines to place, not of this page alone; none for lines left in suspense
 * @param next what to ask for the next page with; empty on the last
 */
public record OpenLines(List<OpenLine> lines, ExactLines exact, OptionalLong next) {

  /** The lines are copied. */
  public OpenLines {
    lines = List.copyOf(lines);
  }
}
