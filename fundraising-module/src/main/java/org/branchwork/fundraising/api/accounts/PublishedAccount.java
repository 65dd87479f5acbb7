package org.branchwork.fundraising.api.accounts;

import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;

/**
 * Which account a fund shows.
 *
 * @param shown the account in force; empty while there is none, or its seal does not hold
 * @param broken whether a seal of the fund does not hold: of the account in force or of a change
 * @param change the change that waits, if any
 */
public record PublishedAccount(
    UUID fund,
    String fundName,
    Optional<BankAccount> shown,
    boolean broken,
    Optional<AccountChange> change) {}
