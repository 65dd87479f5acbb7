package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a whole day on strike is worth.
 *
 * @param from the first day it holds, in London
 * @param until the last; empty for the rate that holds on
 * @param setBy {@link org.branchwork.fundraising.api.Caller#label()}, or {@code delivered}
 */
public record StrikePayRateView(
    LocalDate from, Optional<LocalDate> until, long pence, String setBy) {}
