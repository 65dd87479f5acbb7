package org.branchwork.fundraising.api.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * A posting with what its account is called.
 *
 * @param fund the fund of the account; empty for the kinds without one
 * @param pence signed as a {@link Posting}
 */
public record JournalLine(
    UUID account, AccountKind kind, String name, Optional<UUID> fund, long pence) {}
