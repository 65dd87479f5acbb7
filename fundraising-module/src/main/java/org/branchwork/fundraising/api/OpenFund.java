package org.branchwork.fundraising.api;

import java.util.Optional;
import java.util.UUID;

/**
 * Open a fund.
 *
 * @param fund the new fund's id, chosen by the caller, so that a command sent twice is one fund
 * @param slug its name in an address: 2 to 60 lower-case letters, digits and single hyphens
 * @param name 1 to 100 characters
 * @param purpose what it pays for: 1 to 1,000 characters of plain text
 * @param goal how much is wanted, more than nothing; or empty
 */
public record OpenFund(UUID fund, String slug, String name, String purpose, Optional<Money> goal) {}
