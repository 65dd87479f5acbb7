package org.branchwork.fundraising.api.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * A fund as the ledger knows it.
 *
 * @param kind what its books are kept as; empty while they are not kept
 * @param pence what it holds, entitlements not yet paid included, from the kept balance; never less
 *     than nothing
 * @param freePence what of it members are not owed: the most that a run or a transfer takes; less
 *     than nothing when debits of the bank took what was owed
 */
public record KeptFund(
    UUID fund, String name, Optional<FundKind> kind, long pence, long freePence) {}
