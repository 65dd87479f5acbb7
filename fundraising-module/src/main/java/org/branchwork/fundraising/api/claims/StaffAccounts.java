package org.branchwork.fundraising.api.claims;

import java.util.Optional;
import java.util.UUID;

/** Port: the portal's accounts, so that nobody decides his or her own claim. */
public interface StaffAccounts {

  /** The account that signs in with this address, whatever its case; empty when there is none. */
  Optional<UUID> withEmail(String email);
}
