package org.branchwork.fundraising.api.yearend;

import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.ledger.AccountKind;

/**
 * What one ledger account comes to in a year. What members are owed is told together with the
 * strike pay of their fund, so that strike pay counts when it is paid.
 *
 * @param fund the fund of the account; empty for the kinds without one
 * @param pence as the place where it stands says it: a receipt, a payment, or a receipt less
 *     payments
 */
public record AccountSum(
    UUID account, AccountKind kind, String name, Optional<UUID> fund, long pence) {}
