package org.branchwork.casework.api.absences;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is going to be away, or is.
 *
 * @param account who
 * @param first the first day, Europe/London
 * @param last the last day, away itself
 * @param cover who works the cases meanwhile; {@code null} for nobody yet
 * @param second who has the cases that the cover may not see; {@code null} for nobody yet
 */
public record NewAbsence(
    @Nullable UUID account,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable UUID cover,
    @Nullable UUID second) {}
