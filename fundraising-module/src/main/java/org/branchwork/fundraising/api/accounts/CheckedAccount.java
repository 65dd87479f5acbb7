package org.branchwork.fundraising.api.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the modulus rules say of an account.
 *
 * @param result whether it could exist
 * @param rule the rule that was applied, as words, such as {@code MOD10 with weights 0 0 0 0 0 0 7
 *     1 3 7 1 3 7 1}; null when there is none for the sort code
 * @param rulesDated the day from which the rules hold
 */
public record CheckedAccount(Result result, @Nullable String rule, LocalDate rulesDated) {

  /** Whether an account could exist. */
  public enum Result {
    /** It could exist; whether it does, only its bank knows. */
    PASSES,
    /** It cannot exist: a digit of the sort code or of the number is wrong. */
    FAILS,
    /** The table has no row for the sort code, so nothing can be said. */
    UNKNOWN
  }
}
