package org.branchwork.fundraising.api.matching;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of the lines to place, the first that came in first.
 *
 * @param next what to ask for the next page with; empty on the last
 */
public record OpenLines(List<OpenLine> lines, OptionalLong next) {

  /** The lines are copied. */
  public OpenLines {
    lines = List.copyOf(lines);
  }
}
