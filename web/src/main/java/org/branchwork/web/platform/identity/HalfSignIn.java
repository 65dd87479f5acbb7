package org.branchwork.web.platform.identity;

import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

/** A sign-in whose password was right and whose second factor is awaited. */
record HalfSignIn(UUID id, UUID accountId, String email, String device) {

  static HalfSignIn of(RowView row) {
    return new HalfSignIn(
        row.getColumn("id", UUID.class),
        row.getColumn("account_id", UUID.class),
        row.getColumn("email", String.class),
        row.getColumn("device", String.class));
  }
}
