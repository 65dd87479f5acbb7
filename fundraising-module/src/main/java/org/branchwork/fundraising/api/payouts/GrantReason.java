package org.branchwork.fundraising.api.payouts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a hardship grant was given.
 *
 * @param words what was told of it; {@code null} when nothing stands here
 */
public record GrantReason(UUID grant, ReasonClass reason, @Nullable String words) {}
