package org.branchwork.web.platform.identity;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

/**
 * One sign-in of an account that holds.
 *
 * @param device browser and system, such as "Firefox, Linux"; empty when unknown
 * @param current whether it is the reader's own on this request
 */
public record SessionEntry(
    UUID id, String device, Instant signedInAt, Instant lastSeenAt, boolean current) {

  static SessionEntry of(RowView row, UUID current) {
    UUID id = row.getColumn("id", UUID.class);
    return new SessionEntry(
        id,
        row.getColumn("device", String.class),
        row.getColumn("created_at", Instant.class),
        row.getColumn("last_seen_at", Instant.class),
        id.equals(current));
  }
}
