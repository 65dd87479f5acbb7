package org.branchwork.casework.api.deadlines;

import java.time.LocalDate;
import java.util.List;

/**
 * Until when a claim must be with the tribunal, and why.
 *
 * @param primary the last day without early conciliation, by which it must have begun as well
 * @param limit the last day by law, as it is read here
 * @param safe the day to keep: the earliest by every reading of the law, never after {@code limit}
 * @param extendable whether early conciliation may move it
 * @param reasons how it was worked out, line by line
 */
public record TimeLimit(
    LocalDate primary, LocalDate limit, LocalDate safe, boolean extendable, List<Reason> reasons) {

  public TimeLimit {
    reasons = List.copyOf(reasons);
  }

  /**
   * One line of the reasoning.
   *
   * @param key the key of its sentence
   * @param arguments what the sentence mentions: days as {@code LocalDate}, figures, sources
   */
  public record Reason(String key, List<Object> arguments) {

    public Reason {
      arguments = List.copyOf(arguments);
    }

    /** A line with what it mentions. */
    public static Reason of(String key, Object... arguments) {
      return new Reason(key, List.of(arguments));
    }
  }
}
