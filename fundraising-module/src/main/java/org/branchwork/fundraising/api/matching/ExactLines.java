package org.branchwork.fundraising.api.matching;

import java.util.List;
import java.util.UUID;

/**
 * The open lines that carry the exact reference of a pledge that stands, and exactly what is open
 * of it, to be accepted at once.
 *
 * @param lines at most 200, the first that came in first
 * @param pence what these came with, together
 * @param left how many more there are among the lines that were looked at
 * @param looked how many open lines were looked at; fewer than there are only when there are more
 *     than 1,000
 */
public record ExactLines(List<UUID> lines, long pence, int left, int looked) {

  /** Nothing to accept. */
  public static final ExactLines NONE = new ExactLines(List.of(), 0, 0, 0);

  /** The lines are copied. */
  public ExactLines {
    lines = List.copyOf(lines);
  }
}
