package org.branchwork.web.platform.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A person who is signed in, as the desks of this package want to know it.
 *
 * @param accountId whose sign-in it is
 * @param signInId which of the person's sign-ins
 * @param permissions what the person may do
 */
public record Actor(UUID accountId, UUID signInId, Set<String> permissions) {

  public Actor {
    permissions = Set.copyOf(permissions);
  }

  void needs(String permission) {
    if (!permissions.contains(permission)) {
      throw new IdentityRuleBroken("account.not-allowed");
    }
  }
}
