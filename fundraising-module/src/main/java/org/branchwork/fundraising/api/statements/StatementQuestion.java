package org.branchwork.fundraising.api.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the file leaves open, or what does not add up in it: the treasurer decides.
 *
 * @param kind what is asked
 * @param line where it shows in the file, counted from 1; {@code null} when in no single line
 * @param values what its sentence names, as the kind says
 */
public record StatementQuestion(Kind kind, @Nullable Integer line, List<String> values) {

  /** What is asked. */
  public enum Kind {
    /** Day or month first? No statement is read before it is answered. Value: the first date. */
    DATE_ORDER,
    /** What do the columns mean? No statement is read before a mapping is drawn. No values. */
    COLUMNS,
    /**
     * The statement shows no balance, so a repeat cannot be told from a new payment: what was it
     * before and after? Value: the account, may be empty.
     */
    NO_BALANCE,
    /**
     * The balance does not follow from the lines before it: is one missing, repeated or changed?
     * Values: the balance as computed and as shown, in pounds.
     */
    BALANCE_BREAK,
    /**
     * A statement does not open with the closing balance of the one before: is one missing? Values:
     * that closing balance and this opening balance, in pounds.
     */
    STATEMENT_GAP
  }

  /** Keeps its own copy. */
  public StatementQuestion {
    values = List.copyOf(values);
  }
}
