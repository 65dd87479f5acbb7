package org.branchwork.fundraising.api.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;

/**
 * A change of the account that a fund shows, which is not in force yet.
 *
 * @param account the account as it is kept; empty when its seal does not hold
 * @param proposedBy {@link org.branchwork.fundraising.api.Caller#label()}
 * @param approvedBy the same of whoever approved it; empty while nobody has
 * @param usableFrom when it is shown; empty while nobody approved it
 */
public record AccountChange(
    UUID change,
    Optional<BankAccount> account,
    String proposedBy,
    Instant proposedAt,
    Optional<String> approvedBy,
    Optional<Instant> usableFrom) {}
