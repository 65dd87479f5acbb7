package org.branchwork.fundraising.pledges;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.branchwork.fundraising.api.pledges.PledgeRow;
import org.jspecify.annotations.Nullable;

/**
 * Behind which pledge a part of the list begins.
 *
 * @param pledgedAt as text for the database
 */
record PlaceInList(String pledgedAt, UUID pledge) {

  private static final String MARK = "_";
  private static final PlaceInList NEWEST = new PlaceInList("infinity", new UUID(-1, -1));

  /** A place as {@link #behind} wrote it; whatever else was typed is the beginning. */
  static PlaceInList read(@Nullable String written) {
    String[] parts = written == null ? new String[0] : written.split(MARK, -1);
    if (parts.length != 2) {
      return NEWEST;
    }
    try {
      return new PlaceInList(Instant.parse(parts[0]).toString(), UUID.fromString(parts[1]));
    } catch (DateTimeException | IllegalArgumentException typed) {
      return NEWEST;
    }
  }

  static String behind(PledgeRow last) {
    return last.pledgedAt() + MARK + last.pledge();
  }
}
