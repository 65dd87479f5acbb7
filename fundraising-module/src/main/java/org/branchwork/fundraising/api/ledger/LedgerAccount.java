package org.branchwork.fundraising.api.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * A ledger account, to be chosen from.
 *
 * @param fund the fund it belongs to; empty for the kinds without one
 */
public record LedgerAccount(UUID account, AccountKind kind, String name, Optional<UUID> fund) {}
