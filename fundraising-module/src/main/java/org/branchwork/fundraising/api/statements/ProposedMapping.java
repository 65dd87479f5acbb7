package org.branchwork.fundraising.api.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CSV file probably mean. It is shown and changed; nothing is read by it.
 *
 * @param headingRow which of the first rows holds the headings, from 0; {@code null}: none does
 * @param meanings one for each column of the widest row, {@link ColumnMeaning#NONE} where nothing
 *     can be guessed
 * @param first the first lines as they would be read, in the order of the file, at most {@link
 *     #SHOWN}; empty where they would not
 */
public record ProposedMapping(
    @Nullable Integer headingRow, List<ColumnMeaning> meanings, List<ReadLine> first) {

  /** How many lines are shown. */
  public static final int SHOWN = 5;

  /** Keeps its own copies. */
  public ProposedMapping {
    meanings = List.copyOf(meanings);
    first = List.copyOf(first);
  }
}
