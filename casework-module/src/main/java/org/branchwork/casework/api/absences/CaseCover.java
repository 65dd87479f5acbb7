package org.branchwork.casework.api.absences;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case whose caseworker is away today.
 *
 * @param last the last day of the absence
 * @param cover {@code null} for nobody
 */
public record CaseCover(UUID caseworker, LocalDate last, @Nullable UUID cover) {}
