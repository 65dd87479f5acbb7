package org.branchwork.casework.api;

import java.util.Map;

/**
 * How many cases each list holds.
 *
 * @param byView one entry per view; {@link #STOPS_AT} means that or more
 * @param unread cases given to the caller whose latest word of the member is unread
 */
public record CaseCounts(Map<CaseSearch.View, Integer> byView, int unread) {

  /** Counting further would make the page slower the more cases there are, and help nobody. */
  public static final int STOPS_AT = 100;

  /** How many cases one list holds. */
  public int of(CaseSearch.View view) {
    return byView.getOrDefault(view, 0);
  }
}
