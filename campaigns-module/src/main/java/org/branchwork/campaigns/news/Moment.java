package org.branchwork.campaigns.news;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An instant as a column keeps it. EclipseLink would write an {@link Instant} as serialised bytes,
 * and it can only use a converter of its own making if that is public; an {@link OffsetDateTime} it
 * writes as {@code timestamptz} by itself.
 */
final class Moment {
  private Moment() {}

  static OffsetDateTime of(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant of(OffsetDateTime column) {
    return column.toInstant();
  }

  /** For a column that may hold nothing. */
  static @Nullable Instant orNone(@Nullable OffsetDateTime column) {
    return column == null ? null : of(column);
  }
}
