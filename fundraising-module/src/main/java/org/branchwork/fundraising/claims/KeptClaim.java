package org.branchwork.fundraising.claims;

import java.util.UUID;
import org.branchwork.fundraising.api.claims.ClaimKind;
import org.branchwork.fundraising.api.claims.ClaimState;
import org.branchwork.fundraising.sql.SqlDoor.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A claim as far as its desks must know it.
 *
 * @param reference the eight characters
 * @param state as decided; whether it is paid is not looked at
 */
record KeptClaim(UUID id, String reference, int generation, ClaimKind kind, ClaimState state) {

  /** The columns of one, of {@code fundraising.claim c}. */
  static final String COLUMNS =
      "select cast(c.id as text), c.reference, c.key_generation, c.kind, c.state"
          + " from fundraising.claim c where ";

  static KeptClaim of(@Nullable Object[] row) {
    return new KeptClaim(
        Cell.uuid(row[0]),
        "" + row[1],
        Cell.count(row[2]),
        ClaimKind.valueOf("" + row[3]),
        ClaimState.valueOf("" + row[4]));
  }
}
