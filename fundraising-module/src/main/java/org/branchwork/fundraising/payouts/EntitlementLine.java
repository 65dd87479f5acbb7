package org.branchwork.fundraising.payouts;

import org.jspecify.annotations.Nullable;

/**
 * What a member is due for a day, and how that came about.
 *
 * @param rate that held on the day; null when none did, or the day was not looked at again
 * @param fullPence the share of the rate, before any cap
 * @param pence what is due
 */
record EntitlementLine(
    StrikeDayClaim claim, @Nullable DayRate rate, long fullPence, long pence, Outcome outcome) {

  /** Why the sum is what it is. */
  enum Outcome {
    /** The share of the rate. */
    IN_FULL,
    /** As much of it as the cap of the week leaves. */
    CUT_BY_WEEK,
    /** As much of it as the cap of the dispute leaves. */
    CUT_BY_DISPUTE,
    /** Nothing: the member's day was paid in an earlier run. */
    PAID_BEFORE,
    /** Nothing: the member's day stands in a line above already. */
    CLAIMED_TWICE,
    /** Nothing: no rate holds on the day. */
    NO_RATE
  }

  static EntitlementLine nothing(StrikeDayClaim claim, Outcome outcome) {
    return new EntitlementLine(claim, null, 0, 0, outcome);
  }

  /** The line as people read it. */
  String words() {
    return claim.day()
        + ": "
        + switch (outcome) {
          case IN_FULL -> sum();
          case CUT_BY_WEEK -> sum() + ", of which the cap of the week leaves " + pounds(pence);
          case CUT_BY_DISPUTE ->
              sum() + ", of which the cap of the dispute leaves " + pounds(pence);
          case PAID_BEFORE -> "nothing, for the day was paid before";
          case CLAIMED_TWICE -> "nothing, for the day stands above already";
          case NO_RATE -> "nothing, for no rate holds on the day";
        };
  }

  private String sum() {
    return pounds(rate == null ? 0 : rate.pence())
        + " × "
        + claim.share().words()
        + " = "
        + pounds(fullPence);
  }

  private static String pounds(long pence) {
    return "£" + Pounds.of(pence);
  }
}
