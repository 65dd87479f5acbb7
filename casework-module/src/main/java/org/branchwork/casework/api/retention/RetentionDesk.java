package org.branchwork.casework.api.retention;

import java.time.LocalDate;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.Category;
import org.jspecify.annotations.Nullable;

/**
 * How long cases are kept. For holders of {@code casework.retention} alone; to everybody else, and
 * of a case in which the caller is named, it is {@link CaseNotFound}. A command is refused with
 * {@link CaseworkRuleBroken} and the key named.
 */
public interface RetentionDesk {

  /** The longest time that cases are kept for. */
  int MOST_MONTHS = 1200;

  /**
   * Says how long closed cases of a category are kept.
   *
   * @param category {@code null} for cases without one
   * @param months 1 to {@link #MOST_MONTHS}, else {@code keeping.months}
   * @param source 1 to 500 characters, else {@code keeping.source}
   */
  void setPeriod(@Nullable Category category, int months, @Nullable String source, Caller caller);

  /**
   * Keeps a closed case until a day: {@code keeping.until} unless that is after today and within a
   * hundred years, {@code keeping.reason} without a reason, {@code keeping.not-closed} for a case
   * that is not closed.
   */
  void keepUntil(
      String reference, @Nullable LocalDate until, @Nullable KeepReason reason, Caller caller);

  /**
   * Holds a case, open or closed, until the hold is lifted: {@code keeping.reason} without a
   * reason. A hold that is there already stays as it is.
   */
  void hold(String reference, @Nullable KeepReason reason, Caller caller);

  /** Lifts a hold: {@code keeping.lift} without a reason. Changes nothing where there is none. */
  void lift(String reference, @Nullable LiftReason reason, Caller caller);
}
