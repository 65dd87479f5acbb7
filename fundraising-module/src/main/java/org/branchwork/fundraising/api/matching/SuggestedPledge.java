package org.branchwork.fundraising.api.matching;

import java.time.LocalDate;
import org.branchwork.fundraising.api.PaymentReference;
import org.jspecify.annotations.Nullable;

/**
 * The pledge that a line may be for, as the treasurer knows it.
 *
 * @param name who promised; {@code null} when that was not told
 * @param fund the name of the fund
 * @param amountPence what was promised; of a recurring pledge one instalment
 * @param paidPence what was allocated to it so far
 * @param pledgedOn Europe/London
 * @param meetingOn when a meeting agreed it; {@code null} when none did
 * @param minuteNumber of that meeting
 */
public record SuggestedPledge(
    PaymentReference reference,
    @Nullable String name,
    String fund,
    long amountPence,
    long paidPence,
    LocalDate pledgedOn,
    @Nullable LocalDate meetingOn,
    @Nullable String minuteNumber) {}
