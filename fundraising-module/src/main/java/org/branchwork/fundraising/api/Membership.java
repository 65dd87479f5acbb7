package org.branchwork.fundraising.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member on a day, as the membership register has it. It decides nothing: a treasurer does.
 *
 * @param number as the register spells it
 * @param findings what each rule of membership says for that day
 */
public record Membership(String number, String name, List<Finding> findings) {

  /** The findings are copied. */
  public Membership {
    findings = List.copyOf(findings);
  }

  /**
   * What a rule says.
   *
   * @param met {@code null} when the register does not tell
   * @param on the day that decides: lapsed, joined, or paid until; {@code null} when there is none
   * @param days what the rule asks for; 0 where it asks for no length of time
   */
  public record Finding(Rule rule, @Nullable Boolean met, @Nullable LocalDate on, int days) {}

  /** The rules of membership. */
  public enum Rule {
    /** Head office lists this member on that day. */
    LISTED,
    /** A member for so many days by then. */
    MEMBER_FOR,
    /** Subscriptions not late by more than so many days. */
    PAID_UP
  }
}
