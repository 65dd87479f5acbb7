package org.branchwork.fundraising.reconciling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.branchwork.fundraising.matching.MatchingDoor;

/** The matching ladder over pledges and payers as they are now, and how far it may go. */
@ApplicationScoped
class Ladder {

  @Inject ReconcilingTables sql;
  @Inject PledgeReading pledges;

  /** Loads everything once, for all lines that are decided together. */
  MatchingDoor now() {
    return new MatchingDoor(pledges.every(), pledges.payers(), isAutomatic());
  }

  boolean isAutomatic() {
    return sql.one("select automatic from fundraising.match_setting order by id desc limit 1")
        .map(Boolean::parseBoolean)
        .orElse(false);
  }

  void switchAutomatic(boolean on, Stamp stamp) {
    sql.write(
        "insert into fundraising.match_setting (automatic, set_by, set_at)"
            + " values (cast(?1 as boolean), ?2, cast(?3 as timestamptz))",
        on,
        stamp.by(),
        stamp.at());
  }
}
