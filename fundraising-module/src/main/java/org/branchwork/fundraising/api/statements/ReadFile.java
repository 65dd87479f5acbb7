package org.branchwork.fundraising.api.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file. With a problem it holds no statement: a file is read whole or not at all.
 *
 * @param sha256 of its bytes, in 64 small hexadecimal digits
 * @param statements one for each account, currency and statement in it, in its order
 * @param questions what the treasurer has to decide; empty when all is clear
 * @param problem why it was not read; {@code null} when it was
 * @param firstRows the first rows of a CSV file whose columns are asked for, to draw a mapping on;
 *     else empty
 */
public record ReadFile(
    String sha256,
    List<ReadStatement> statements,
    List<StatementQuestion> questions,
    @Nullable StatementProblem problem,
    List<List<String>> firstRows) {
  /** The longest file that is read: 20 MB. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  /** The most lines that are read. */
  public static final int MOST_LINES = 200_000;

  /** Keeps its own copies. */
  public ReadFile {
    statements = List.copyOf(statements);
    questions = List.copyOf(questions);
    firstRows = List.copyOf(firstRows);
  }
}
