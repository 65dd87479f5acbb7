package org.branchwork.fundraising.pledges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Keeps what of pledges is public. */
@ApplicationScoped
class SupporterRows {

  @Inject Rows rows;

  /**
   * How far the words of a pledge are public.
   *
   * @param chosen whether its giver chose to be named, or to have the message public
   * @param counts whether it is paid, or agreed and stands
   * @param released whether everybody reads it
   */
  record Words(boolean chosen, boolean counts, boolean released) {}

  Words words(UUID pledge) {
    return rows.row(
            "select p.public_name or p.on_wall, fundraising.pledge_counts(p),"
                + " p.released_at is not null from fundraising.pledge p"
                + " where p.id = cast(?1 as uuid)",
            pledge)
        .map(row -> new Words(row.yes(0), row.yes(1), row.yes(2)))
        .orElseThrow();
  }

  void release(UUID pledge, String by, Instant now) {
    rows.change(
        "update fundraising.pledge set released_by = cast(?2 as text),"
            + " released_at = cast(?3 as timestamptz) where id = cast(?1 as uuid)",
        pledge,
        by,
        now);
  }

  void hide(UUID pledge) {
    rows.change(
        "update fundraising.pledge set released_by = null, released_at = null"
            + " where id = cast(?1 as uuid)",
        pledge);
  }

  void keepPrivate(UUID pledge) {
    rows.change(
        "update fundraising.pledge set public_name = false, on_wall = false"
            + " where id = cast(?1 as uuid)",
        pledge);
  }
}
