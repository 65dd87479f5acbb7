package org.branchwork.fundraising.api.collecting;

import java.util.UUID;
import org.branchwork.fundraising.api.matching.Share;
import org.jspecify.annotations.Nullable;

/**
 * Say which line of the bank a slip is.
 *
 * @param act the id of the decision, chosen by the caller: sent twice it is one
 * @param line the credit
 * @param seen how many decisions about it the caller knew
 * @param appeal for which appeal what was given to its fund counts, as in {@link Share#appeal()}
 */
public record MatchPayingIn(UUID act, UUID payingIn, UUID line, int seen, @Nullable UUID appeal) {}
