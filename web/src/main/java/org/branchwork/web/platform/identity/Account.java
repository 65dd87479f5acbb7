package org.branchwork.web.platform.identity;

import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** An account as the desks of this package need it. */
record Account(
    UUID id, String email, String name, @Nullable String passwordHash, boolean disabled) {

  static Account of(RowView row) {
    return new Account(
        row.getColumn("id", UUID.class),
        row.getColumn("email", String.class),
        row.getColumn("name", String.class),
        row.getColumn("password_hash", String.class),
        row.getColumn("disabled", Boolean.class));
  }

  /** Whether a person has made it his or her own. */
  boolean enrolled() {
    return passwordHash != null;
  }
}
