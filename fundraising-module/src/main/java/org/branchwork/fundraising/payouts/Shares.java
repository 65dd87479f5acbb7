package org.branchwork.fundraising.payouts;

import org.branchwork.fundraising.api.FundraisingRuleBroken;

/** Shares of a day as they come from outside. */
final class Shares {

  private Shares() {}

  /**
   * A share of a day.
   *
   * @throws FundraisingRuleBroken {@code strike-day.share.malformed}
   */
  static DayShare of(int part, int of) {
    try {
      return new DayShare(part, of);
    } catch (IllegalArgumentException e) {
      throw new FundraisingRuleBroken("strike-day.share.malformed");
    }
  }
}
