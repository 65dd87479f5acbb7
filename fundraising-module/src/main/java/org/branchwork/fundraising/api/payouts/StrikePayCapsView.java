package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one member is paid for days on strike at most, in pence; an empty cap is none.
 *
 * @param from the first day whose pay it caps, in London
 * @param until the last; empty for the caps that hold on
 * @param weekPence for a Monday to the Sunday after it, over all disputes
 * @param disputePence for all days of one dispute
 * @param setBy {@link org.branchwork.fundraising.api.Caller#label()}
 */
public record StrikePayCapsView(
    LocalDate from,
    Optional<LocalDate> until,
    OptionalLong weekPence,
    OptionalLong disputePence,
    String setBy) {}
