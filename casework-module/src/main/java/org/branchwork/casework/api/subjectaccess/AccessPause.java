package org.branchwork.casework.api.subjectaccess;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that do not count.
 *
 * @param from the day the branch asked
 * @param until the day the person answered; {@code null} while the branch waits
 */
public record AccessPause(PauseReason reason, LocalDate from, @Nullable LocalDate until) {}
