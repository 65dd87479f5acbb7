package org.branchwork.casework.api.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a case, and who did.
 *
 * @param restrictedAt since when it is restricted, {@code null} for not
 * @param openedTo the accounts a restricted case was opened to, beside its caseworker's
 * @param broken whoever broke its glass, latest first, at most 50
 * @param readings every look, latest first, at most {@link #READINGS}
 */
public record WhoMaySee(
    @Nullable Instant restrictedAt,
    Set<UUID> openedTo,
    List<BrokenGlass> broken,
    List<Reading> readings) {

  /** As many looks as are shown. */
  public static final int READINGS = 200;
}
