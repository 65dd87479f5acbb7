package org.branchwork.fundraising.api.transfers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ask for money to be moved from one fund to another, as the committee decided.
 *
 * @param transfer its id, chosen by the caller: sent twice it is one
 * @param from the fund that gives
 * @param to the fund that takes
 * @param pence how much, more than nothing
 * @param reason why, in 1 to 200 characters, without an e-mail address or 8 digits in a row
 * @param meetingOn the day of the meeting that decided it, Europe/London; {@code null} is refused
 * @param minuteNumber under which number of the minutes, 1 to 40 characters, likewise
 */
public record AskTransfer(
    UUID transfer,
    UUID from,
    UUID to,
    long pence,
    String reason,
    @Nullable LocalDate meetingOn,
    String minuteNumber) {}
