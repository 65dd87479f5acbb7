package org.branchwork.casework.api.retention;

import java.time.Instant;
import java.util.UUID;
import org.branchwork.casework.api.Category;
import org.jspecify.annotations.Nullable;

/**
 * How long closed cases of a category are kept.
 *
 * @param category {@code null} for cases without one
 * @param months 1 to 1200, from the day the case was closed
 * @param source where that stands, and what is known of it
 * @param changedBy who said so last; {@code null} as it came with the portal
 */
public record KeepingPeriod(
    @Nullable Category category,
    int months,
    String source,
    @Nullable UUID changedBy,
    @Nullable Instant changedAt) {}
