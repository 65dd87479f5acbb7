package org.branchwork.casework.api.retention;

import java.time.LocalDate;
import org.branchwork.casework.api.Category;
import org.jspecify.annotations.Nullable;

/**
 * A closed case past its period, of which somebody has to decide.
 *
 * @param dueOn the day its period was over
 * @param keptUntil until when it was kept by an earlier decision, {@code null} for none
 * @param held whether it is held
 * @param asked whether its erasure waits for a second person
 */
public record CaseToReview(
    String reference,
    @Nullable Category category,
    LocalDate closedOn,
    LocalDate dueOn,
    @Nullable LocalDate keptUntil,
    boolean held,
    boolean asked) {}
