package org.branchwork.fundraising.payouts;

import java.util.OptionalLong;

/**
 * What one member is paid at most, what was paid before counted in.
 *
 * @param perWeekPence for strike days from a Monday to the Sunday after it, over all disputes
 * @param perDisputePence for all strike days of one dispute
 */
record StrikePayCaps(OptionalLong perWeekPence, OptionalLong perDisputePence) {

  /** Nothing is capped. */
  static final StrikePayCaps NONE = new StrikePayCaps(OptionalLong.empty(), OptionalLong.empty());

  /** Refuses a cap of less than nothing. */
  StrikePayCaps {
    if (perWeekPence.orElse(0) < 0 || perDisputePence.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "a cap is less than nothing: write pence, or leave it out");
    }
  }
}
