package org.branchwork.fundraising.api.payouts;

import java.util.Optional;
import java.util.UUID;
import org.branchwork.fundraising.api.BankAccount;

/**
 * Make a member a payee.
 *
 * @param payee its id, chosen by the caller: sent twice it is one payee
 * @param member a membership number in any spelling, 1 to 40 characters
 * @param account where he or she is paid
 * @param portalAccount the account of the portal that is the member's, if there is one
 * @param email where the payee is told of changes, if it is known
 */
public record AddPayee(
    UUID payee,
    String member,
    BankAccount account,
    Optional<UUID> portalAccount,
    Optional<String> email) {}
