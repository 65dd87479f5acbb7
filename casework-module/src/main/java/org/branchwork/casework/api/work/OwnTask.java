package org.branchwork.casework.api.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that its owner has still to do, with the case it is of.
 *
 * @param text {@code null} when the case is sealed: its words are read in the case alone
 * @param overdue whether its day has passed
 */
public record OwnTask(
    String reference,
    String memberName,
    @Nullable String text,
    @Nullable LocalDate dueOn,
    boolean overdue) {}
