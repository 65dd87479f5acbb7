package org.branchwork.web.platform.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

/** A sign-in that holds, with what the pages need to know of its account. */
record SignInRow(
    UUID id,
    UUID accountId,
    String name,
    String email,
    Instant lastSeenAt,
    Instant provedAt,
    Set<String> roles) {

  static SignInRow of(RowView row) {
    String roles = row.getColumn("roles", String.class);
    return new SignInRow(
        row.getColumn("id", UUID.class),
        row.getColumn("account_id", UUID.class),
        row.getColumn("name", String.class),
        row.getColumn("email", String.class),
        row.getColumn("last_seen_at", Instant.class),
        row.getColumn("second_factor_at", Instant.class),
        roles == null ? Set.of() : Set.of(roles.split(",")));
  }

  /** Whether the second factor was proved at most five minutes ago. */
  boolean provedLately(Instant now) {
    return !provedAt.isBefore(now.minus(SignInLimits.PROOF));
  }
}
