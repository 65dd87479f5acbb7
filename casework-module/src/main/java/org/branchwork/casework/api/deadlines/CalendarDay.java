package org.branchwork.casework.api.deadlines;

import java.time.LocalDate;

/**
 * A day to keep.
 *
 * @param id stays the same as long as it is the same day to keep, wherever it moves
 */
public record CalendarDay(String id, String reference, Kind kind, LocalDate on) {

  /** What is to be kept. */
  public enum Kind {
    LIMIT,
    DUE
  }
}
