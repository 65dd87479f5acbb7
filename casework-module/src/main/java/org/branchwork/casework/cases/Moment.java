package org.branchwork.casework.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a column keeps it: EclipseLink cannot map {@link Instant}, and a converter would have
 * to be public; {@link OffsetDateTime} it writes as {@code timestamptz} by itself.
 */
final class Moment {

  private Moment() {}

  static OffsetDateTime of(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant of(OffsetDateTime column) {
    return column.toInstant();
  }

  /** {@code null} for an empty column. */
  static @Nullable Instant orNone(@Nullable OffsetDateTime column) {
    return column == null ? null : of(column);
  }
}
