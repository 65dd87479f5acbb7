package org.branchwork.casework.api.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done for a case.
 *
 * @param text 1 to 300 characters, one line
 * @param dueOn Europe/London; {@code null} for no day
 * @param owner who is to do it; {@code null} for the case's caseworker
 */
public record NewTask(String text, @Nullable LocalDate dueOn, @Nullable UUID owner) {}
