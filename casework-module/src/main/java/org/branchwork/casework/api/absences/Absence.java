package org.branchwork.casework.api.absences;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence that is not over.
 *
 * @param last the last day, away itself
 * @param cover of all cases but those that have a cover of their own; {@code null} for nobody
 * @param running whether it has begun
 * @param alongside who else is away on one of these days
 * @param cases of the open cases, as far as the caller sees them, those without a cover and those
 *     with one of their own; what has a time limit nearby first
 */
public record Absence(
    UUID id,
    UUID account,
    LocalDate first,
    LocalDate last,
    @Nullable UUID cover,
    boolean running,
    Set<UUID> alongside,
    List<Line> cases) {

  /**
   * A case with a cover of its own, or without any.
   *
   * @param cover whose it is meanwhile; {@code null} for nobody
   * @param walled whether somebody was chosen who may not see it
   * @param near the day to keep of a time limit that is within 28 days of a day of the absence
   */
  public record Line(
      String reference,
      String memberName,
      @Nullable UUID cover,
      boolean walled,
      @Nullable LocalDate near) {}

  /** Those of the cases that nobody covers. */
  public List<Line> uncovered() {
    return cases.stream().filter(line -> line.cover() == null).toList();
  }
}
