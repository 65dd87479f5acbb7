package org.branchwork.fundraising.api.claims;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the list of the staff.
 *
 * @param name who claims; {@code null} to whoever does not decide
 * @param days how many days are claimed
 * @param askedPence of hardship
 */
public record ClaimRow(
    UUID claim,
    String reference,
    ClaimKind kind,
    ClaimState state,
    Instant claimedAt,
    @Nullable String name,
    int days,
    OptionalLong askedPence) {}
