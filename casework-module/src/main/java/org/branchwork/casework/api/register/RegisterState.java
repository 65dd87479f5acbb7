package org.branchwork.casework.api.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register in figures.
 *
 * @param waiting an extract that was read and not yet applied, {@code null} for none
 * @param applied the latest extracts that were applied, the latest first, at most 20
 */
public record RegisterState(
    int members, int lapsed, @Nullable UUID waiting, List<Applied> applied) {

  /** An extract that was applied, with what it changed. */
  public record Applied(Instant at, UUID by, int joined, int changed, int lapsed, int problems) {}
}
