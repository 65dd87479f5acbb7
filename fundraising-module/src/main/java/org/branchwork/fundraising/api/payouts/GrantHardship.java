package org.branchwork.fundraising.api.payouts;

import java.util.UUID;

/**
 * Give a member in need a grant.
 *
 * @param grant its id, chosen by the caller: sent twice it is one grant
 * @param fund a fund whose books are kept, and which pays
 * @param pence from 1 to 1,000,000
 * @param reason kept apart from the sum
 */
public record GrantHardship(UUID grant, UUID fund, UUID payee, long pence, ReasonClass reason) {}
