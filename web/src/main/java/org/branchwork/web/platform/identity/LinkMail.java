package org.branchwork.web.platform.identity;

import java.time.Instant;
import org.jdbi.v3.core.result.RowView;

/**
 * What the mail with a single-use link needs.
 *
 * @param kind {@code invite}, {@code second-factor} or {@code password}
 * @param path below the portal's public address, with the token; never logged
 */
public record LinkMail(String email, String kind, String path, Instant expiresAt) {

  static LinkMail of(RowView row, String token) {
    String kind = row.getColumn("kind", String.class);
    return new LinkMail(
        row.getColumn("email", String.class),
        kind,
        "/portal/" + kind + "/" + token,
        row.getColumn("expires_at", Instant.class));
  }

  /** Without address and path, so that they cannot slip into a log. */
  @Override
  public String toString() {
    return "LinkMail " + kind;
  }
}
