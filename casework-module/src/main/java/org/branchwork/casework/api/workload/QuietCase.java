package org.branchwork.casework.api.workload;

import java.time.Instant;
import java.util.UUID;

/**
 * An open case in which the branch has said nothing to the member for a while.
 *
 * @param lastWord when the branch last wrote in this case, what went to all of a collective too;
 *     when the case was received if it never did
 */
public record QuietCase(String reference, String memberName, UUID caseworker, Instant lastWord) {}
