package org.branchwork.fundraising.claims;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.branchwork.fundraising.sql.SqlDoor.Tables;

/** The tables of claims. */
@ApplicationScoped
class ClaimTables extends Tables {

  private static final Map<String, String> KEYS =
      Map.of(
          "claim_decided_once", "claim.decided",
          "claim_own", "claim.own",
          "claim_day_once", "claim.accepted.taken");

  ClaimTables() {
    super(KEYS);
  }
}
