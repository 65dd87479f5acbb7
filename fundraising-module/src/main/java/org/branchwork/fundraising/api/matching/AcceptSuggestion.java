package org.branchwork.fundraising.api.matching;

import java.util.UUID;
import org.branchwork.fundraising.api.PaymentReference;

/**
 * Take what the ladder suggests for a statement line.
 *
 * @param act the id of the decision, chosen by the caller: sent twice it is one
 * @param seen how many decisions about the line the caller knew, see {@link OpenLine#seen()}
 * @param pledge the pledge that was suggested
 * @param allocatedPence how much the pledge was to take of the line
 */
public record AcceptSuggestion(
    UUID act, UUID line, int seen, PaymentReference pledge, long allocatedPence) {}
