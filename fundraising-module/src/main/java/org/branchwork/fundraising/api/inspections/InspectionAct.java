package org.branchwork.fundraising.api.inspections;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a request.
 *
 * @param day the day that was offered; {@code null} but for {@link Kind#OFFERED}
 * @param reason why; {@code null} but for {@link Kind#CLOSED} and {@link Kind#REFUSED}
 * @param by {@link org.branchwork.fundraising.api.Caller#label()} of whoever did it
 */
public record InspectionAct(
    Kind kind, @Nullable LocalDate day, @Nullable String reason, String by, Instant at) {

  /** What was done. */
  public enum Kind {
    /** It was checked that whoever asks was a member in the period. */
    CHECKED,
    /** A day was offered. */
    OFFERED,
    /** The inspection began. */
    BEGUN,
    /** The inspection ended. */
    HELD,
    /** The request ended without an inspection. */
    CLOSED,
    /** The request was refused. */
    REFUSED
  }

  /** Whether it is the same as another but for the moment. */
  public boolean isSameAs(InspectionAct other) {
    return new InspectionAct(kind, day, reason, by, other.at).equals(other);
  }
}
