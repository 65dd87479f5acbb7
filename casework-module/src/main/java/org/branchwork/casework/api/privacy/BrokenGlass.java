package org.branchwork.casework.api.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * A restricted case that somebody opened who had not been let in.
 *
 * @param account who did
 * @param reason as given: 10 to 500 characters; the member can read it
 * @param openUntil until when it shows the case to this person
 */
public record BrokenGlass(
    String reference, UUID account, String reason, Instant brokenAt, Instant openUntil) {}
