package org.branchwork.web.platform.identity;

import java.time.Instant;

/**
 * A single-use link that was just made.
 *
 * @param path below the portal's public address, with the token; shown once, never logged
 */
public record NewLink(String path, Instant expiresAt) {

  /** Without the path, so that it cannot slip into a log. */
  @Override
  public String toString() {
    return "NewLink until " + expiresAt;
  }
}
