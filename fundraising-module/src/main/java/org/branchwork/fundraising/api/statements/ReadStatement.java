package org.branchwork.fundraising.api.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of one account in one currency.
 *
 * @param format such as {@code csv/lloyds}, {@code csv/mapped}, {@code ofx/2}, {@code mt940}
 * @param account sort code and number as {@code 089999 66374958}, or as the file writes it; {@code
 *     null} when it names none
 * @param currency as ISO 4217 writes it
 * @param openingPence the balance before the earliest line, stated or computed from running
 *     balances; {@code null} when unknown
 * @param closingPence the balance after the latest line, likewise
 * @param lines in the order of the file, which may be newest first
 */
public record ReadStatement(
    String format,
    @Nullable String account,
    String currency,
    @Nullable Long openingPence,
    @Nullable Long closingPence,
    List<ReadLine> lines) {

  /** Keeps its own copy. */
  public ReadStatement {
    lines = List.copyOf(lines);
  }
}
