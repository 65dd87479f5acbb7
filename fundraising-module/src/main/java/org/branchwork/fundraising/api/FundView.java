package org.branchwork.fundraising.api;

import java.util.Optional;
import java.util.UUID;

/**
 * A fund as the public sees it.
 *
 * @param fund the fund
 * @param slug its name in an address
 * @param name its name
 * @param purpose what it pays for, in one paragraph of plain text
 * @param goal how much is wanted; empty when no goal was set
 * @param account the account to pay into; empty while it has none, or its seal does not hold, and
 *     then nobody can donate
 * @param withheld whether there is an account that is not shown, for its seal does not hold
 */
public record FundView(
    UUID fund,
    String slug,
    String name,
    String purpose,
    Optional<Money> goal,
    Optional<BankAccount> account,
    boolean withheld) {}
