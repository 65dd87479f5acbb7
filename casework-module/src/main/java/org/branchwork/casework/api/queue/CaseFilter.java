package org.branchwork.casework.api.queue;

import java.time.LocalDate;
import java.util.UUID;
import org.branchwork.casework.api.Category;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.targets.LateBefore;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; {@code null} for what does not matter.
 *
 * @param employer the whole name; case and accents do not matter
 * @param workplace as the employer
 * @param owner the case's caseworker
 * @param dueFrom the next step is due, or the nearest time limit is to be kept, on this day or
 *     later
 * @param dueUntil as {@code dueFrom}, on this day or earlier
 * @param late only cases whose member has waited for an answer too long, by these moments
 * @param label a whole label; its case does not matter
 */
public record CaseFilter(
    @Nullable Category category,
    @Nullable String employer,
    @Nullable String workplace,
    @Nullable Stage stage,
    @Nullable UUID owner,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueUntil,
    @Nullable LateBefore late,
    @Nullable String label) {

  /** Nothing is left out. */
  public static final CaseFilter NONE =
      new CaseFilter(null, null, null, null, null, null, null, null, null);

  /** Whether days are asked for; the earliest then stands first. */
  public boolean byDue() {
    return dueFrom != null || dueUntil != null;
  }
}
