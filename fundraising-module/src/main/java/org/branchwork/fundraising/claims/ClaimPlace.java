package org.branchwork.fundraising.claims;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.branchwork.fundraising.api.claims.ClaimRow;
import org.jspecify.annotations.Nullable;

/**
 * Behind which claim a part of the list begins.
 *
 * @param claimedAt as text for the database
 */
record ClaimPlace(String claimedAt, UUID claim) {

  private static final String MARK = "_";
  private static final ClaimPlace NEWEST = new ClaimPlace("infinity", new UUID(-1, -1));

  /** A place as {@link #behind} wrote it; whatever else was typed is the beginning. */
  static ClaimPlace read(@Nullable String written) {
    int mark = written == null ? -1 : written.indexOf(MARK);
    if (written == null || mark < 0) {
      return NEWEST;
    }
    try {
      String at = Instant.parse(written.substring(0, mark)).toString();
      return new ClaimPlace(at, UUID.fromString(written.substring(mark + 1)));
    } catch (DateTimeException | IllegalArgumentException typed) {
      return NEWEST;
    }
  }

  static String behind(ClaimRow last) {
    return last.claimedAt() + MARK + last.claim();
  }
}
