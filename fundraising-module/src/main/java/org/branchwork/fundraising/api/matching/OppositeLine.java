package org.branchwork.fundraising.api.matching;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A statement line of another account that may be the other side of a movement between two accounts
 * of the branch.
 *
 * @param account the bank account, by the name that the branch gave it
 * @param bookedOn the bank's day, Europe/London
 * @param text the bank's narrative
 * @param seen how many decisions were made about it so far; a command tells it back
 */
public record OppositeLine(UUID line, String account, LocalDate bookedOn, String text, int seen) {}
