package org.branchwork.web.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the audit trail is sealed.
 *
 * @param rows how many rows are sealed
 * @param sealedAt when the last was; {@code null} for none
 * @param end the end of the chain, to be written down; {@code null} for none
 * @param late whether a row has waited for longer than a minute
 */
public record SealState(
    long rows, @Nullable Instant sealedAt, @Nullable String end, boolean late) {}
