package org.branchwork.web.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/**
 * An account as whoever keeps the accounts sees it.
 *
 * @param roles in the order of the file of roles
 * @param lastSeenAt {@code null} when it was not seen in the last day
 * @param openSessions how many sign-ins hold
 */
public record AccountSummary(
    UUID id,
    String email,
    String name,
    List<String> roles,
    State state,
    @Nullable Instant lastSeenAt,
    int openSessions) {

  /** Whether the person can sign in, and if not, why. */
  public enum State {
    /** Invited; has not chosen a password yet. */
    INVITED,
    ACTIVE,
    /** The second factor was reset and not enrolled again. */
    NO_SECOND_FACTOR,
    DISABLED
  }

  static AccountSummary of(RowView row) {
    String roles = row.getColumn("roles", String.class);
    List<String> held = roles == null ? List.of() : List.of(roles.split(","));
    return new AccountSummary(
        row.getColumn("id", UUID.class),
        row.getColumn("email", String.class),
        row.getColumn("name", String.class),
        Roles.all().stream().filter(held::contains).toList(),
        State.valueOf(row.getColumn("state", String.class)),
        row.getColumn("last_seen_at", Instant.class),
        row.getColumn("open_sessions", Integer.class));
  }
}
