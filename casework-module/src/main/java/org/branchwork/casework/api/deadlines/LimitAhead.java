package org.branchwork.casework.api.deadlines;

import java.time.LocalDate;
import org.branchwork.casework.api.deadlines.TimeLimitQuestion.Claim;

/**
 * A limit that comes near.
 *
 * @param unseen whether an alarm of it waits to be acknowledged
 * @param asked whether something of it or its case waits for a second person
 */
public record LimitAhead(
    String reference, Claim claim, LocalDate safe, boolean unseen, boolean asked) {}
