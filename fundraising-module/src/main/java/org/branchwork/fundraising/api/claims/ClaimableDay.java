package org.branchwork.fundraising.api.claims;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day on strike of a fund's list that may be claimed.
 *
 * @param part how much of the day the strike was at most, of {@code of} parts
 */
public record ClaimableDay(
    UUID strikeDay, String fundName, String dispute, LocalDate on, int part, int of) {}
