package org.branchwork.fundraising.api.payouts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A debit of the bank is this payment.
 *
 * @param line of the run, from 1
 * @param bankLine the id of the statement line: 1 to 100 characters, never a name
 * @param pence of the debit, more than nothing
 * @param against the ledger account that gets less: the bank, or UNEXPLAINED when the debit was
 *     booked there first
 * @param on the day of the debit
 */
public record MatchDebit(
    UUID run, int line, String bankLine, long pence, UUID against, LocalDate on) {}
