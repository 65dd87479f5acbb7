package org.branchwork.casework.api.result;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time that was spent on a case.
 *
 * @param minutes 1 to 1,440, a day
 * @param day Europe/London, not in the future
 * @param text what for, 1 to 300 characters
 */
public record NewTime(int minutes, @Nullable LocalDate day, @Nullable String text) {}
