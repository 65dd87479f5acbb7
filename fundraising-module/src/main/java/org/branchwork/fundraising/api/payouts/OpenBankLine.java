package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of the bank's statement that nobody placed yet, and that may be a payment of a run.
 *
 * @param bookedOn the bank's day
 * @param pence negative when it went out
 * @param seen how many decisions were made about it so far; a command tells it back
 */
public record OpenBankLine(UUID line, LocalDate bookedOn, long pence, String text, int seen) {}
