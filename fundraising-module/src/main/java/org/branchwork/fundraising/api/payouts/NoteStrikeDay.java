package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Put a day on strike on the list of a fund.
 *
 * @param strikeDay its id, chosen by the caller: sent twice it is one day
 * @param fund a fund whose books are kept
 * @param dispute what it is called: 1 to 100 characters
 * @param on in London
 * @param part how much of the day the strike was at most, of {@code of} parts: from 1 to {@code of}
 * @param of how many parts the day has: from 1 to 1,440
 */
public record NoteStrikeDay(
    UUID strikeDay, UUID fund, String dispute, LocalDate on, int part, int of) {}
