package org.branchwork.fundraising.api.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * Open a ledger account.
 *
 * @param account its id, chosen by the caller: sent twice it is one account
 * @param kind what it stands for
 * @param name 1 to 100 characters, never a person's name
 * @param fund the fund it belongs to, whose books are kept; empty exactly for the kinds without one
 * @param holder whose entitlement it is, by an id that means nothing here; only and always with
 *     {@link AccountKind#ENTITLEMENT}, once per fund
 */
public record OpenAccount(
    UUID account, AccountKind kind, String name, Optional<UUID> fund, Optional<UUID> holder) {}
