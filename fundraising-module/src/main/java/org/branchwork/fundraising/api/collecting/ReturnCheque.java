package org.branchwork.fundraising.api.collecting;

import java.util.UUID;

/**
 * Say that the bank returned a cheque.
 *
 * @param act the id of the decision, chosen by the caller: sent twice it is one
 * @param line the line with which the bank took the money back
 * @param seen how many decisions about it the caller knew
 * @param reason what the bank says, 1 to 200 characters
 */
public record ReturnCheque(UUID act, UUID cheque, UUID line, int seen, String reason) {}
