package org.branchwork.fundraising.api.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of the list of claims.
 *
 * @param older what continues the list behind its last row; {@code null} at its end
 */
public record ClaimList(List<ClaimRow> rows, @Nullable String older) {

  /** The rows are copied. */
  public ClaimList {
    rows = List.copyOf(rows);
  }
}
