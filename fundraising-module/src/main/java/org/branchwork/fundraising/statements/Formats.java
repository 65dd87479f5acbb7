package org.branchwork.fundraising.statements;

import org.branchwork.fundraising.api.statements.ReadingAnswers;

/** Tells a format by how its files begin. */
final class Formats {

  private Formats() {}

  static Found read(String text, ReadingAnswers answers) {
    return new CsvReader(text, answers).read();
  }
}
