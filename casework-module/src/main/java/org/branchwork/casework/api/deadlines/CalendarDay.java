package org.branchwork.casework.api.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import org.branchwork.casework.api.work.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * A day to keep.
 *
 * @param id stays the same as long as it is the same day to keep, wherever it moves
 * @param at when a meeting begins; {@code null} for what lasts the whole day
 * @param meeting of what kind a meeting is; {@code null} for what is none
 */
public record CalendarDay(
    String id,
    String reference,
    Kind kind,
    LocalDate on,
    @Nullable Instant at,
    @Nullable MeetingKind meeting) {

  /** What is to be kept. */
  public enum Kind {
    LIMIT,
    DUE,
    /** A hearing or another meeting. */
    MEETING,
    /** A task of one's own that is not done. */
    TASK
  }
}
