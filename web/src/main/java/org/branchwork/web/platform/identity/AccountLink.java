package org.branchwork.web.platform.identity;

import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

/** A single-use link that belongs to an account. */
record AccountLink(UUID id, Kind kind, UUID accountId) {

  /** What a link is for; each has a page of its own. */
  enum Kind {
    INVITE("invite"),
    SECOND_FACTOR("second-factor"),
    PASSWORD("password");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As in the table and in the address. */
    String text() {
      return text;
    }
  }

  static AccountLink of(RowView row, Kind kind) {
    return new AccountLink(
        row.getColumn("id", UUID.class), kind, row.getColumn("account_id", UUID.class));
  }
}
