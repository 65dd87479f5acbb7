package org.branchwork.casework.api.calls;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.branchwork.casework.api.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the branch knows of whoever calls or wrote.
 *
 * @param dial the number in its one spelling, {@code +441514960000}; {@code null} when what was
 *     typed holds none
 * @param doubtful whether a number was given that has not the length of one
 * @param earlier other cases, as far as the asker may see them; the latest first, at most 20
 */
public record KnownCaller(@Nullable String dial, boolean doubtful, List<Earlier> earlier) {

  /** What two cases have in common. */
  public enum Same {
    TELEPHONE,
    EMAIL,
    MEMBERSHIP_NUMBER
  }

  /**
   * Another case that may be of the same person.
   *
   * @param same what both have in common: never empty, and never proof
   */
  public record Earlier(
      String reference, String name, Stage stage, Instant receivedAt, Set<Same> same) {}
}
