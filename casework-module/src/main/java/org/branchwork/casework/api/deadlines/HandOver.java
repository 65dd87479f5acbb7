package org.branchwork.casework.api.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case goes to another caseworker by two persons alone.
 *
 * @param near whether an open limit of the case is within 28 days, so that it takes two
 * @param asked what one person asked for and a second has yet to confirm, {@code null} for nothing
 */
public record HandOver(boolean near, @Nullable Asked asked) {

  /**
   * What was asked for.
   *
   * @param from who has the case
   * @param to who is to have it
   * @param by who asked
   * @param reason as it stands in the note of the case
   */
  public record Asked(UUID from, UUID to, UUID by, Instant at, String reason) {}
}
