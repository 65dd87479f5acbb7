package org.branchwork.fundraising.api.ledger;

import java.util.UUID;

/**
 * One line of an entry.
 *
 * @param account the ledger account; its fund follows from it
 * @param pence not nothing, at most 1,000,000,000,000 either way; positive is more in the bank
 */
public record Posting(UUID account, long pence) {}
