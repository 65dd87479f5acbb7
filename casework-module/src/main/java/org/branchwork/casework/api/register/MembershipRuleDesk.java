package org.branchwork.casework.api.register;

import java.util.Map;
import org.branchwork.casework.api.Caller;
import org.branchwork.casework.api.CaseNotFound;
import org.branchwork.casework.api.CaseworkRuleBroken;
import org.branchwork.casework.api.register.MatchSheet.Rule;

/**
 * Keeps the union's rules of membership. For officers alone; everybody else gets {@link
 * CaseNotFound}.
 */
public interface MembershipRuleDesk {

  /** The most days that a rule may ask for or allow. */
  int MOST_DAYS = 3_660;

  /** The days of each rule that has some. */
  Map<Rule, Integer> days(Caller caller);

  /**
   * Sets the rules; the same again changes nothing.
   *
   * @param memberFor how many days somebody must have been a member when the matter arose
   * @param paidUp how many days subscriptions may be late
   * @throws CaseworkRuleBroken {@code membership.memberFor.range} and {@code
   *     membership.paidUp.range} for less than none and more than 3,660
   */
  void set(int memberFor, int paidUp, Caller caller);
}
