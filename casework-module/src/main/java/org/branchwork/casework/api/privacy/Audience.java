package org.branchwork.casework.api.privacy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom of the staff a case is there for, as far as walls and restriction go.
 *
 * @param named those who are named in it and learn nothing of it
 * @param only those a restricted case is there for; {@code null} when it is not restricted
 */
public record Audience(Set<UUID> named, @Nullable Set<UUID> only) {

  /** Whether an account is named in the case. */
  public boolean names(UUID account) {
    return named.contains(account);
  }

  /** Whether the case is there for an account that has the right to see it. */
  public boolean reaches(UUID account) {
    return !names(account) && (only == null || only.contains(account));
  }
}
