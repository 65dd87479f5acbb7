package org.branchwork.casework.api.deadlines;

import java.time.LocalDate;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Jurisdiction;

/**
 * A limit that the law gives for what happens from a day on.
 *
 * @param from the first day from which a limit counts that is worked out so
 * @param length 1 to 12 months; for interim relief, which is counted in days, 1 to 31 days
 * @param source who says so, 1 to 500 characters
 * @param checkedOn the day somebody read it there; not in the future
 */
public record AmendLaw(
    Claim claim,
    Jurisdiction jurisdiction,
    LocalDate from,
    int length,
    String source,
    LocalDate checkedOn) {}
