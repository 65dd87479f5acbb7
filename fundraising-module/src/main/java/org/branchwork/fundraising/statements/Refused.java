package org.branchwork.fundraising.statements;

import org.branchwork.fundraising.api.statements.StatementProblem;
import org.jspecify.annotations.Nullable;

/** The file cannot be read whole, and so not at all. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 80;

  private final transient StatementProblem problem;

  Refused(StatementProblem.Kind kind, @Nullable Integer line, String found) {
    // thrown at a known place, for a reader of sentences: nobody needs the stack
    super(kind.name(), null, false, false);
    this.problem = new StatementProblem(kind, line, shortened(found));
  }

  Refused(StatementProblem.Kind kind, @Nullable Integer line) {
    this(kind, line, "");
  }

  StatementProblem problem() {
    return problem;
  }

  private static String shortened(String found) {
    String plain = Words.plain(found);
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }
}
