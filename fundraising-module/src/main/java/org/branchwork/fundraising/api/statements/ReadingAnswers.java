package org.branchwork.fundraising.api.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the treasurer has said about files that do not say it themselves.
 *
 * @param mappings the mappings drawn so far; the first that fits a file counts, even before a
 *     layout that the reader knows
 * @param dateOrder the answer to {@link StatementQuestion.Kind#DATE_ORDER}; {@code null} before it
 */
public record ReadingAnswers(List<ColumnMapping> mappings, @Nullable DateOrder dateOrder) {
  /** Nothing was said yet. */
  public static final ReadingAnswers NONE = new ReadingAnswers(List.of(), null);

  /** Keeps its own copy. */
  public ReadingAnswers {
    mappings = List.copyOf(mappings);
  }
}
