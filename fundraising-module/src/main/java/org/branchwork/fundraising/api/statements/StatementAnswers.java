package org.branchwork.fundraising.api.statements;

import java.util.UUID;
import org.branchwork.fundraising.api.FundraisingRuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What the treasurer answered to the questions about one file; the meaning of columns is drawn
 * apart, for it counts for later files too.
 *
 * @param dateOrder to {@link StatementQuestion.Kind#DATE_ORDER}; {@code null}: not answered
 * @param account to {@link StatementQuestion.Kind#ACCOUNT}: the account of what names none
 * @param openingPence to {@link StatementQuestion.Kind#NO_BALANCE}: the balance before the first
 *     line, when exactly one statement of the file shows no balance
 * @param closingPence the balance after the last line; given with the other or not at all
 * @param wholeDays likewise: no line of the first and the last day of the file is missing
 * @param acceptBreaks to breaks and gaps inside the file: import it as it is
 * @param conflicts to {@link StatementQuestion.Kind#DAY_CONFLICT}
 */
public record StatementAnswers(
    @Nullable DateOrder dateOrder,
    @Nullable UUID account,
    @Nullable Long openingPence,
    @Nullable Long closingPence,
    boolean wholeDays,
    boolean acceptBreaks,
    @Nullable DayConflict conflicts) {
  /** Nothing was answered yet. */
  public static final StatementAnswers NONE =
      new StatementAnswers(null, null, null, null, false, false, null);

  /**
   * Checks that balances come in pairs.
   *
   * @throws FundraisingRuleBroken {@code statement.balances.one}
   */
  public StatementAnswers {
    if ((openingPence == null) != (closingPence == null)) {
      throw new FundraisingRuleBroken("statement.balances.one");
    }
  }
}
