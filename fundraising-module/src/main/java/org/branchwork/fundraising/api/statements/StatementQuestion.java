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
    STATEMENT_GAP,
    /**
     * Which account is it of? Asked at an import. Value: what the file names, may be empty, and is
     * no account that is known.
     */
    ACCOUNT,
    /** The account is none that the branch has added. Values: its sort code and its number. */
    UNKNOWN_ACCOUNT,
    /**
     * Lines of this day are there already, and nothing tells whether those of the file are the same
     * or further ones: does the file hold whole days? Value: the day.
     */
    PART_DAY,
    /** The day is not over, so that no file holds the whole of it. Value: the day. */
    DAY_NOT_OVER,
    /**
     * An earlier file shows other lines on the same days. Values: the first such day, and how many
     * there are.
     */
    DAY_CONFLICT
  }

  /** Keeps its own copy. */
  public StatementQuestion {
    values = List.copyOf(values);
  }
}
