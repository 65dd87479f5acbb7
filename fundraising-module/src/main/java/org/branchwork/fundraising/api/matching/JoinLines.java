package org.branchwork.fundraising.api.matching;

import java.util.UUID;

/**
 * Say that two statement lines are one movement between two accounts of the branch.
 *
 * @param act the id of the decision, chosen by the caller: sent twice it is one
 * @param out the line of the account that the money left
 * @param outSeen how many decisions about it the caller knew
 * @param in the line of the account that it came to, with the same amount
 * @param inSeen how many decisions about it the caller knew
 */
public record JoinLines(UUID act, UUID out, int outSeen, UUID in, int inSeen) {}
