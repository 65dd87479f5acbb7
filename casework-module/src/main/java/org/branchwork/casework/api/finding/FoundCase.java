package org.branchwork.casework.api.finding;

import java.util.List;
import org.branchwork.casework.api.CaseSummary;
import org.jspecify.annotations.Nullable;

/**
 * A case in which words were found.
 *
 * @param excerpt some words around the first that was found in the newest such message, in pieces;
 *     empty when they were found in no message
 * @param file the name of a file in which they were found, else {@code null}
 */
public record FoundCase(CaseSummary summary, List<Piece> excerpt, @Nullable String file) {

  /**
   * A part of an excerpt, as it was typed: whoever shows it escapes it.
   *
   * @param found whether it is one of the words looked for
   */
  public record Piece(String text, boolean found) {}
}
