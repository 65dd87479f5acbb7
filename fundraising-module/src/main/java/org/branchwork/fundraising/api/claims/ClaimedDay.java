package org.branchwork.fundraising.api.claims;

import java.util.UUID;

/**
 * A day on strike that a member claims strike pay for.
 *
 * @param strikeDay a day of {@link ClaimSearch#days}
 * @param part how much of the day he or she was on strike, of {@code of} parts: at most the share
 *     of the list
 * @param of from 1 to 1,440
 */
public record ClaimedDay(UUID strikeDay, int part, int of) {}
