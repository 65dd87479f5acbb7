package org.branchwork.fundraising.api.statements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money moved between two known days, and no file shows how.
 *
 * @param account the account
 * @param after the last known day before
 * @param before the next known day
 * @param closingPence the balance at the end of the first
 * @param openingPence the balance at the beginning of the second
 * @param file the file that shows the first line behind the gap; {@code null} when there is none
 * @param line where that line begins in it
 */
public record StatementGap(
    BankAccountView account,
    LocalDate after,
    LocalDate before,
    long closingPence,
    long openingPence,
    @Nullable String file,
    @Nullable Integer line) {}
