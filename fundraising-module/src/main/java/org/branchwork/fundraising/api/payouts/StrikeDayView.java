package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day on strike of a fund's list.
 *
 * @param part how much of the day the strike was at most, of {@code of} parts
 * @param of how many parts the day has
 */
public record StrikeDayView(UUID strikeDay, String dispute, LocalDate on, int part, int of) {}
