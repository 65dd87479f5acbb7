package org.branchwork.casework.api.targets;

import java.time.Instant;

/**
 * Whose answer is overdue now: waits that count since these moments or longer.
 *
 * @param first of members who were never answered
 * @param next of all others
 */
public record LateBefore(Instant first, Instant next) {}
