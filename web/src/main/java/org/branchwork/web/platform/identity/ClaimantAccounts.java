package org.branchwork.web.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.claims.StaffAccounts;

/** Tells the fund which account signs in with the address that a claimant left. */
@ApplicationScoped
class ClaimantAccounts implements StaffAccounts {

  @Inject AccountDirectory accounts;

  @Override
  public Optional<UUID> withEmail(String email) {
    return accounts.findByEmail(email).map(AccountEntry::id);
  }
}
