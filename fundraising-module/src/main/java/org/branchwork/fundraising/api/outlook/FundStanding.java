package org.branchwork.fundraising.api.outlook;

import java.util.UUID;

/**
 * What a fund holds, and what is promised to it; pence.
 *
 * @param heldPence from the kept balance, entitlements not yet paid included; 0 while its books are
 *     not kept
 * @param expectedPence promised on open pledges and not paid; of a recurring pledge one instalment.
 *     It is no income
 */
public record FundStanding(UUID fund, String name, long heldPence, long expectedPence) {}
