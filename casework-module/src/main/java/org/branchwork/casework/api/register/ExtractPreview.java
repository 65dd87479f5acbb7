package org.branchwork.casework.api.register;

import java.util.List;

/**
 * What an extract would change.
 *
 * @param ready whether the columns are known well enough to apply it; else all figures are 0
 * @param members how many members the register has now that have not lapsed
 * @param joined the first of them, and how many in all; likewise the others
 */
public record ExtractPreview(
    List<Column> columns,
    boolean ready,
    int members,
    int unchanged,
    Persons joined,
    Persons changed,
    Persons lapsed,
    Problems problems) {

  /** A column with what it was said, or is guessed, to mean, and its first value. */
  public record Column(String heading, Meaning meaning, String sample) {}

  /** Some members: how many, and the first 50 by number and name. */
  public record Persons(int count, List<Person> first) {}

  /** A member by number and name. */
  public record Person(String number, String name) {}

  /** Rows that are not taken over: how many, and the first 50. */
  public record Problems(int count, List<Problem> first) {}

  /**
   * A row that is not taken over.
   *
   * @param row as the file counts them, its headings being 1
   * @param key {@code register.row.*}
   */
  public record Problem(long row, String key) {}
}
