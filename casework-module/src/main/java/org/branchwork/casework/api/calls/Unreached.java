package org.branchwork.casework.api.calls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case whose member could not be reached.
 *
 * @param caseworker who has it, {@code null} before triage
 * @param waitingSince since when the member waits, {@code null} when it is the member's turn
 */
public record Unreached(
    String reference,
    String name,
    @Nullable UUID caseworker,
    int tries,
    @Nullable Instant waitingSince) {}
