package org.branchwork.fundraising.api.collecting;

import java.util.UUID;

/**
 * Say which line of the bank a slip is.
 *
 * @param act the id of the decision, chosen by the caller: sent twice it is one
 * @param line the credit
 * @param seen how many decisions about it the caller knew
 */
public record MatchPayingIn(UUID act, UUID payingIn, UUID line, int seen) {}
