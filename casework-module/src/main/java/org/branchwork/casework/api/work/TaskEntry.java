package org.branchwork.casework.api.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of a case.
 *
 * @param doneAt {@code null} while it is to be done
 * @param overdue whether its day has passed and it is not done
 */
public record TaskEntry(
    UUID id,
    String text,
    @Nullable LocalDate dueOn,
    UUID owner,
    @Nullable Instant doneAt,
    boolean overdue) {}
