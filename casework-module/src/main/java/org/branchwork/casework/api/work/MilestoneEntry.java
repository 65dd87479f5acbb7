package org.branchwork.casework.api.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a case.
 *
 * @param id what names it in a change
 * @param template which of the category's it is, {@code null} for one of the case's own
 * @param text of the case's own, else {@code null}
 * @param reachedOn {@code null} while it lies ahead
 */
public record MilestoneEntry(
    String id,
    @Nullable Milestone template,
    @Nullable String text,
    @Nullable LocalDate reachedOn) {}
