package org.branchwork.casework.api.deadlines;

import java.time.LocalDate;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * A row of the law that holds.
 *
 * @param until {@code null} while nothing follows it
 * @param length in months, or in days for interim relief
 */
public record LawRow(
    Claim claim,
    Jurisdiction jurisdiction,
    LocalDate from,
    @Nullable LocalDate until,
    int length,
    String source,
    LocalDate checkedOn) {}
