package org.branchwork.fundraising.api.payouts;

import java.util.UUID;

/**
 * A line of the bank's statement is a payment of a run.
 *
 * @param act the id of the decision, chosen by the caller: sent twice it is one
 * @param line of the run, from 1
 * @param bankLine the statement line
 * @param seen how many decisions about the statement line the caller knew
 */
public record SettlePayment(UUID act, UUID run, int line, UUID bankLine, int seen) {}
